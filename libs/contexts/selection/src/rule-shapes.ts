import { code, flag, listOf, noValues, oneOf, record, shapeFor, whole, type RuleShapes } from '#app/kernel';
import { EDUCATION_LEVELS } from '#app/personnel';
import type {
  Eligibility,
  Notice,
  PanelComposition,
  Permits,
  ShortlistLength,
  TalentBoxes,
  WeightLimits,
} from './rulesets.js';
import { SELECTION_PARTS } from './selection/selection.events.js';

const percent = whole(0, 100);
const box = whole(1, 9);
const byPotential = record({ rendah: box, menengah: box, tinggi: box });

/** The shape of the values of each rule of open selection. */
export const ruleShapes: RuleShapes = {
  'jpt.eligibility': shapeFor<Eligibility>()(
    record({
      maximumAge: whole(0, 120),
      education: oneOf(EDUCATION_LEVELS),
      years: whole(0, 60),
      months: whole(0, 720),
    }),
  ),
  'selection.panel': shapeFor<PanelComposition>()(
    record({ minimum: whole(1, 15), maximum: whole(1, 15), odd: flag, internalPercent: percent }),
  ),
  'selection.conflict': noValues,
  'selection.notice': shapeFor<Notice>()(record({ workingDays: whole(0, 366) })),
  'selection.weights': shapeFor<WeightLimits>()(
    record({
      parts: listOf(record({ part: oneOf(SELECTION_PARTS), minimum: percent, maximum: percent }), 4),
      sum: whole(1, 400),
    }),
  ),
  'selection.permits': shapeFor<Permits>()(record({ kinds: listOf(code, 20), candidates: whole(0, 100) })),
  'selection.shortlist': shapeFor<ShortlistLength>()(record({ names: whole(1, 50) })),
  'talent.box': shapeFor<TalentBoxes>()(
    record({ 'di-bawah': byPotential, sesuai: byPotential, 'di-atas': byPotential }),
  ),
};
