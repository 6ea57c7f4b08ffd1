import { addDays, dateInJakarta, endOfDayJakarta } from './dates.js';

/** The last instant of a window of so many days: the triggering day is day 0, and it ends at the end of the last one, Asia/Jakarta. */
export const windowEnd = (day: string, days: number): string => endOfDayJakarta(addDays(day, days));

/** True for an instant of the triggering day or of the days of the window after it, by the calendar of Asia/Jakarta. */
export function isInWindow(instant: string, day: string, days: number): boolean {
  const on = dateInJakarta(instant);
  return day <= on && on <= addDays(day, days);
}
