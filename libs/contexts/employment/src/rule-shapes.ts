import { record, shapeFor, whole, type RuleShapes } from '#app/kernel';
import type { Probation } from './rulesets.js';

/** The shape of the values of each rule of employment. */
export const ruleShapes: RuleShapes = {
  'recruitment.cpns.probation': shapeFor<Probation>()(record({ years: whole(0, 10) })),
};
