import {
  flag,
  listOf,
  monthDay,
  noValues,
  oneOf,
  percent,
  record,
  shapeFor,
  whole,
  type RuleShapes,
} from '#app/kernel';
import { PREDICATES } from '#app/personnel';
import { FOLLOW_UPS } from './appraisal/appraisal.events.js';
import type {
  DeadlineDay,
  Distribution,
  FollowUpDays,
  Matrix,
  ObjectionWindow,
  SmallCells,
} from './rulesets.js';

const predicate = oneOf(PREDICATES);
const byBehaviour = record({ 'di-bawah': predicate, sesuai: predicate, 'di-atas': predicate });

const shares = listOf(record({ predicate, percent }), PREDICATES.length);
const limits = record({ atMost: shares, atLeast: shares, someoneBelow: flag });

/** The shape of the values of each rule of appraisal. */
export const ruleShapes: RuleShapes = {
  'appraisal.matrix': shapeFor<Matrix>()(
    record({ 'di-bawah': byBehaviour, sesuai: byBehaviour, 'di-atas': byBehaviour }),
  ),
  'appraisal.final-once': noValues,
  'appraisal.plan': noValues,
  'appraisal.rater': noValues,
  'appraisal.deadline': shapeFor<DeadlineDay>()(record({ lastDay: monthDay })),
  'appraisal.follow-up': shapeFor<FollowUpDays>()(
    record({
      days: whole(1, 366),
      predicates: listOf(predicate, PREDICATES.length),
      kinds: listOf(oneOf(FOLLOW_UPS), FOLLOW_UPS.length),
    }),
  ),
  'appraisal.distribution': shapeFor<Distribution>()(
    record({ SB: limits, B: limits, BP: limits, K: limits, SK: limits }),
  ),
  'appraisal.objection.window': shapeFor<ObjectionWindow>()(record({ days: whole(0, 366) })),
  'appraisal.publish': shapeFor<SmallCells>()(
    record({
      threshold: whole(2, 100),
      minimumUnit: whole(2, 1000),
      coverageStepPercent: whole(1, 50),
    }),
  ),
};
