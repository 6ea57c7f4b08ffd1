export * from './dates.js';
export * from './decider.js';
export * from './decision.js';
export * from './event.js';
export * from './fields.js';
export { former, made, type FormerForm, type Made } from './former-form.js';
export * from './rule-violation.js';
export * from './ruleset.js';
export * from './schemas.js';
