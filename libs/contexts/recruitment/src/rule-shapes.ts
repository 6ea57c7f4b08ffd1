import { noValues, percent, record, shapeFor, type RuleShapes } from '#app/kernel';
import type { WeightLimits } from './rulesets.js';
import { selectionShapes } from './selection-shapes.js';

/** The shape of the values of each rule of recruitment. */
export const ruleShapes: RuleShapes = {
  'recruitment.procurement': noValues,
  'recruitment.round.decree': noValues,
  'recruitment.formation.weights': shapeFor<WeightLimits>()(record({ sum: percent, extraTestCap: percent })),
  'recruitment.announcement.content': noValues,
  'recruitment.formation.match': noValues,
  'recruitment.announcement.frozen': noValues,
  ...selectionShapes,
};
