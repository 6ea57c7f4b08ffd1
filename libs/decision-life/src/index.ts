export { headlineOf } from './headline.js';
export * from './decision-rules.js';
export * from './life.events.js';
export * from './life.js';
export { lifePublication } from './publication.js';
export { decisionRulesets } from './rulesets.js';
export { decisionRuleShapes } from './rule-shapes.js';
export { lifeSentences } from './sentences.js';
export * from './living.js';
