import { civilDate, line, listOf, noValues, nullable, record, shapeFor, type RuleShapes } from '#app/kernel';
import type { Overseers } from './oversight.js';
import { decisionRulesets } from './rulesets.js';

/** The shapes of the rules that bind every decision: most have no values. */
export const decisionRuleShapes: RuleShapes = {
  ...Object.fromEntries(decisionRulesets.map(({ rule }) => [rule, noValues])),
  'oversight.recommendation': shapeFor<Overseers>()(
    record({ bodies: listOf(record({ body: line, from: civilDate, until: nullable(civilDate) }), 100) }),
  ),
};
