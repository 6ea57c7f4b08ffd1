import { addDays, type Rulebook, type Ruleset } from '#app/kernel';
import type { TmtCalendar } from '../rulesets.js';

/** Longest gap between two promotion dates of any calendar, with room for a configured one. */
const SEARCH_DAYS = 800;

const calendarsOf = (rulebook: Rulebook): Ruleset<TmtCalendar>[] =>
  rulebook
    .all()
    .filter((ruleset): ruleset is Ruleset<TmtCalendar> => ruleset.rule === 'promotion.tmt-calendar');

const startOf = ({ values, validFrom }: Ruleset<TmtCalendar>): string => values.firstDay ?? validFrom;

/** The calendar valid on that day, or undefined before the first one known. */
export const calendarOn = (date: string, rulebook: Rulebook): Ruleset<TmtCalendar> | undefined =>
  calendarsOf(rulebook)
    .filter((calendar) => startOf(calendar) <= date)
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
    .at(-1);

/** True when a promotion may take effect on that day: the calendar valid on the day itself says so. */
export function isPromotionDate(date: string, rulebook: Rulebook): boolean {
  const calendar = calendarOn(date, rulebook);
  return calendar === undefined || calendar.values.days.includes(date.slice(5));
}

/** The first promotion date after that day, by the calendar of each day looked at; null when none is near. */
export function nextPromotionDate(date: string, rulebook: Rulebook): string | null {
  for (let days = 1; days <= SEARCH_DAYS; days++) {
    const day = addDays(date, days);
    if (isPromotionDate(day, rulebook)) return day;
  }
  return null;
}
