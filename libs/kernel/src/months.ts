/** The civil date so many months later; a day that the month does not have becomes its last. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whole months from a day to a later one, by the calendar; negative when it is earlier. */
export function wholeMonths(from: string, to: string): number {
  const [a, b] = [from, to].map((date) => date.split('-').map(Number) as [number, number, number]);
  const months = (b![0] - a![0]) * 12 + b![1] - a![1];
  return addMonths(from, months) <= to ? months : months - 1;
}
