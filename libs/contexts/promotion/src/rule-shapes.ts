import {
  civilDate,
  code,
  decimal,
  listOf,
  monthDay,
  noValues,
  nullable,
  oneOf,
  optional,
  record,
  shapeFor,
  whole,
} from '#app/kernel';
import type { RuleShapes } from '#app/kernel';
import {
  ECHELONS,
  EDUCATION_LEVELS,
  FUNCTIONAL_LEVELS,
  LADDER,
  PREDICATES,
  PROMOTION_KINDS,
} from '#app/personnel';
import type {
  Ceilings,
  FreeKinds,
  FunctionalCredit,
  FunctionalNeed,
  GoodRatings,
  OtherKinds,
  ServiceTime,
  Steps,
  StructuralRanks,
  TmtCalendar,
} from './rulesets.js';

const golongan = oneOf(LADDER);
const predicate = oneOf(PREDICATES);
const level = oneOf(FUNCTIONAL_LEVELS);
const months = whole(0, 720);
const kinds = listOf(code, 50);

/** The shape of the values of each rule of rank promotion. */
export const ruleShapes: RuleShapes = {
  'promotion.tmt-calendar': shapeFor<TmtCalendar>()(
    record({ firstDay: optional(civilDate), days: listOf(monthDay, 366), freeKinds: kinds }),
  ),
  'promotion.step': shapeFor<Steps>()(record({ steps: whole(1, 16) })),
  'promotion.reguler.service': shapeFor<ServiceTime>()(
    record({ years: whole(0, 60), postLevels: optional(listOf(code, 20)) }),
  ),
  'promotion.reguler.superior': noValues,
  'promotion.reguler.ceiling': shapeFor<Ceilings>()(
    record({ ceilings: listOf(record({ education: oneOf(EDUCATION_LEVELS), golongan }), 20) }),
  ),
  'promotion.appraisal': shapeFor<GoodRatings>()(record({ years: whole(0, 20), least: predicate, kinds })),
  'promotion.structural': shapeFor<StructuralRanks>()(
    record({
      monthsInRank: months,
      monthsInPost: months,
      lowest: listOf(record({ echelon: oneOf(ECHELONS), golongan }), 20),
    }),
  ),
  'promotion.functional': shapeFor<FunctionalCredit>()(
    record({
      coefficients: listOf(record({ level, yearly: decimal }), 20),
      shares: listOf(record({ predicate, percent: whole(0, 1000) }), 20),
    }),
  ),
  'promotion.functional.need': shapeFor<FunctionalNeed>()(
    record({
      levels: listOf(
        record({
          level,
          lowest: golongan,
          highest: golongan,
          nextRank: whole(0, 10_000),
          nextLevel: nullable(whole(0, 10_000)),
        }),
        20,
      ),
    }),
  ),
  'promotion.other': shapeFor<OtherKinds>()(
    record({
      kinds: listOf(
        record({ kind: oneOf(PROMOTION_KINDS), monthsInRank: months, least: nullable(predicate) }),
        50,
      ),
    }),
  ),
  'promotion.event': noValues,
  'promotion.discipline': shapeFor<FreeKinds>()(record({ freeKinds: kinds })),
  'promotion.pertek': noValues,
};
