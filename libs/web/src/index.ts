export { Allow, type Audience } from './auth/allow.js';
export * from './auth/local-key.js';
export { CurrentPrincipal, principalOf, type Principal } from './auth/principal.js';
export * from './auth/token-verifier.js';
export { actorOf, commandContextOf, commandDigestOf } from './commands/command-context-of.js';
export { CommandFrom } from './commands/command-from.js';
export { DecisionRoute, type DecisionRouteOptions } from './commands/decision-route.js';
export { PUBLIC_PAGES } from './commands/public-pages.js';
export { RecordedAnswer, recordedAnswerOf } from './commands/recorded-answer.js';
export * from './http/create-http-app.js';
export * from './json/normalised.js';
export { pointerOf } from './json/pointer.js';
export * from './json/strict-json-error.js';
export * from './json/strict-json.js';
export type { LogSettings } from './log/log-options.js';
export { buildOpenApi } from './openapi/openapi.js';
export * from './operation/metrics.js';
export {
  READINESS_CHECKS,
  type Readiness,
  type ReadinessCheck,
  type ReadinessResult,
} from './operation/readiness.js';
export { Catalogue } from './problems/catalogue.js';
export * from './problems/language.js';
export { ProblemAnswer } from './problems/problem-body.js';
export * from './problems/missing-page.js';
export * from './problems/problem.js';
export * from './problems/sentences.js';
export { webSentences } from './problems/web-sentences.js';
export { fieldSentences } from './problems/field-sentences.js';
export * from './reading/civil-date.js';
export * from './reading/inspection-log.js';
export * from './reading/instant.js';
export * from './reading/kernel-fields.js';
export * from './reading/length.js';
export * from './reading/min-position.js';
export * from './reading/paging.js';
export * from './reading/two-clocks.js';
export * from './reading/with-ledger.js';
