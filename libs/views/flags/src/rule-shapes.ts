import { noValues, record, shapeFor, whole, type RuleShapes } from '#app/kernel';
import {
  flagRulesets,
  type FlatRater,
  type LateRecording,
  type LongActing,
  type MassMove,
  type PostChurn,
  type ShortTenure,
} from './rulesets.js';

const months = whole(1, 1_200);
const assignments = whole(1, 10_000);

/** The shape of the parameters of each flag: most have none. */
export const flagRuleShapes: RuleShapes = {
  ...Object.fromEntries(flagRulesets.map(({ rule }) => [rule, noValues])),
  'flag.short-tenure': shapeFor<ShortTenure>()(record({ months })),
  'flag.late-recording': shapeFor<LateRecording>()(record({ days: whole(1, 36_500) })),
  'flag.post-churn': shapeFor<PostChurn>()(record({ assignments, months })),
  'flag.long-acting': shapeFor<LongActing>()(record({ months })),
  'flag.flat-rater': shapeFor<FlatRater>()(record({ rated: whole(2, 10_000) })),
  'flag.mass-move': shapeFor<MassMove>()(record({ assignments })),
};
