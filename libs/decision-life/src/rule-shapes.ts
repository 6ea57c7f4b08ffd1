import { noValues, type RuleShapes } from '#app/kernel';
import { decisionRulesets } from './rulesets.js';

/** The shapes of the rules that bind every decision: they have no values. */
export const decisionRuleShapes: RuleShapes = Object.fromEntries(
  decisionRulesets.map(({ rule }) => [rule, noValues]),
);
