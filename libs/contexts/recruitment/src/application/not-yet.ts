import { dateInJakarta, RuleViolation } from '#app/kernel';

/**
 * What happened cannot have happened later than now, by the clock of the store.
 * @param instants pointer → an instant, as stated
 * @param now the moment of the command
 * @throws RuleViolation `application.future`
 */
export function assertHappened(instants: Readonly<Record<string, string>>, now: string): void {
  for (const [pointer, at] of Object.entries(instants))
    if (at > now) throw new RuleViolation('application.future', { pointer, values: { at, now } });
}

/** The same of days, by the calendar of Asia/Jakarta; null: nothing is stated. @throws RuleViolation `application.future` */
export function assertDaysCame(days: Readonly<Record<string, string | null>>, now: string): void {
  const today = dateInJakarta(now);
  for (const [pointer, day] of Object.entries(days))
    if (day !== null && day > today)
      throw new RuleViolation('application.future', { pointer, values: { at: day, now: today } });
}
