export { recordWithClaims, type ClaimingDecision, type Taken } from './claiming.js';
export { decisionLifeRoutes, type DecisionLifeRoutes } from './decision-life-routes.js';
export * from './decision.dto.js';
export type { Ending } from './life-commands.js';
export { ActDto, CorrectDecisionDto, EndDecisionDto } from './life.dto.js';
export * from './life.example.js';
export * from './oversight.dto.js';
export { recordWithSkNumber, type NumberedDecision, type SkNumber } from './sk-number.js';
