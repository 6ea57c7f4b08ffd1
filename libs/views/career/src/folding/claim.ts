import { deathDayOf, startOf, textIn, type CareerDecision } from './career-decisions.js';

/** What a decision says held from a day on. */
export interface Claim<T> {
  readonly value: T;
  /** First day on which it held, as far as is known. */
  readonly from: string;
  /** The same where it was stated; null: it held by `from`, and nobody said since when. */
  readonly since: string | null;
  readonly decision: CareerDecision;
}

/** What a decision says from its own first day on. */
export const claimOf = <T>(value: T, decision: CareerDecision): Claim<T> => ({
  value,
  from: startOf(decision),
  since: startOf(decision),
  decision,
});

/** True when it held on the day: begun, not ended by itself, and its decision not dead by then. */
export function holds({ from, decision }: Claim<unknown>, day: string): boolean {
  const death = deathDayOf(decision);
  const until = textIn(decision, 'effectiveUntil');
  return from <= day && (death === null || day < death) && (until === null || day <= until);
}

/** By first day, then by the order of the log. */
export const inOrder = (a: Claim<unknown>, b: Claim<unknown>): number =>
  a.from === b.from
    ? a.decision.recorded.position < b.decision.recorded.position
      ? -1
      : 1
    : a.from < b.from
      ? -1
      : 1;
