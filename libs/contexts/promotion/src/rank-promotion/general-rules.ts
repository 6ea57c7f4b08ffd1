import type { Breach, Rulebook } from '#app/kernel';
import { stepsUp } from '#app/personnel';
import type { FreeKinds, Steps } from '../rulesets.js';
import { breach, type Judged, type Rule } from './judged.js';
import type { RankPromoted } from './rank-promotion.events.js';
import { calendarOn, isPromotionDate, nextPromotionDate } from './tmt-calendar.js';

/** The calendar valid on the TMT holds the TMT; whenever it is decided or recorded. */
export const calendarBreach: Rule = ({ kind, effectiveFrom }, rulebook) => {
  const calendar = calendarOn(effectiveFrom, rulebook);
  if (!calendar || calendar.values.freeKinds.includes(kind) || isPromotionDate(effectiveFrom, rulebook))
    return [];
  return [
    breach(calendar, 'rank.tmt-calendar', {
      pointer: '/effectiveFrom',
      values: { date: effectiveFrom, next: nextPromotionDate(effectiveFrom, rulebook) ?? '–' },
    }),
  ];
};

/** Exactly one golongan up, whatever the kind. */
export const stepBreach: Rule = ({ fromGolongan, toGolongan, effectiveFrom }, rulebook) => {
  const ruleset = rulebook.inForce<Steps>('promotion.step', effectiveFrom);
  const n = stepsUp(fromGolongan, toGolongan);
  if (!ruleset || n === ruleset.values.steps) return [];
  const values = { from: fromGolongan, to: toGolongan, n };
  return [breach(ruleset, 'rank.step', { pointer: '/toGolongan', values })];
};

/** No heavy disciplinary case is open, where that is known. */
export const disciplineBreach: Rule = ({ kind, effectiveFrom, grounds }, rulebook) => {
  const ruleset = rulebook.inForce<FreeKinds>('promotion.discipline', effectiveFrom);
  if (!ruleset || ruleset.values.freeKinds.includes(kind) || grounds?.heavyDisciplineOpen !== true) return [];
  return [breach(ruleset, 'rank.discipline', { pointer: '/heavyDisciplineOpen' })];
};

/** A grant cites BKN's consideration. */
export function pertekBreach(
  { pertek, effectiveFrom }: Pick<RankPromoted['data'], 'pertek' | 'effectiveFrom'>,
  rulebook: Rulebook,
): Breach[] {
  const ruleset = rulebook.inForce('promotion.pertek', effectiveFrom);
  return !ruleset || pertek ? [] : [breach(ruleset, 'pertek.missing', { pointer: '/pertek' })];
}

/** A refused consideration blocks the grant. */
export function refusedBreach(
  consideration: { readonly outcome: string; readonly date: string } | null,
  { effectiveFrom }: Pick<Judged, 'effectiveFrom'>,
  rulebook: Rulebook,
): Breach[] {
  const ruleset = rulebook.inForce('promotion.pertek', effectiveFrom);
  if (!ruleset || consideration?.outcome !== 'refused') return [];
  return [breach(ruleset, 'pertek.refused', { pointer: '/pertek', values: { date: consideration.date } })];
}
