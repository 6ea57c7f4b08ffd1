/** True when `YYYY-MM-DD` names a day that exists. */
export function isCivilDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The civil date n days later (negative: earlier). */
export function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Days from one civil date to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** The same day so many years later; 29 February becomes 1 March where there is none. */
export function addYears(date: string, years: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved.toISOString().slice(0, 10);
}

/** The last instant of a civil date in Asia/Jakarta (UTC+7, no daylight saving), as RFC 3339 UTC with milliseconds. */
export const endOfDayJakarta = (date: string): string => `${date}T16:59:59.999Z`;

/** The civil date in Asia/Jakarta of an RFC 3339 instant. */
export const dateInJakarta = (instant: string): string =>
  new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
