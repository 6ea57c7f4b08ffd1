import { civilDate, code, listOf, monthDay, noValues, optional, record, shapeFor, whole } from '#app/kernel';
import type { RuleShapes } from '#app/kernel';
import type { ServiceTime, TmtCalendar } from './rulesets.js';

/** The shape of the values of each rule of rank promotion. */
export const ruleShapes: RuleShapes = {
  'promotion.tmt-calendar': shapeFor<TmtCalendar>()(
    record({
      firstDay: optional(civilDate),
      days: listOf(monthDay, 366),
      freeKinds: listOf(code, 50),
    }),
  ),
  'promotion.step': shapeFor<{ readonly steps: number }>()(record({ steps: whole(1, 16) })),
  'promotion.reguler.service': shapeFor<ServiceTime>()(record({ years: whole(0, 60) })),
  'promotion.pertek': noValues,
};
