import { noValues, oneOf, record, shapeFor, whole, type RuleShapes } from '#app/kernel';
import { PREDICATES } from '#app/personnel';
import type { Matrix, ObjectionWindow, SmallCells } from './rulesets.js';

const predicate = oneOf(PREDICATES);
const byBehaviour = record({ 'di-bawah': predicate, sesuai: predicate, 'di-atas': predicate });

/** The shape of the values of each rule of appraisal. */
export const ruleShapes: RuleShapes = {
  'appraisal.matrix': shapeFor<Matrix>()(
    record({ 'di-bawah': byBehaviour, sesuai: byBehaviour, 'di-atas': byBehaviour }),
  ),
  'appraisal.final-once': noValues,
  'appraisal.objection.window': shapeFor<ObjectionWindow>()(record({ days: whole(0, 366) })),
  'appraisal.publish': shapeFor<SmallCells>()(
    record({
      threshold: whole(2, 100),
      minimumUnit: whole(2, 1000),
      coverageStepPercent: whole(1, 50),
    }),
  ),
};
