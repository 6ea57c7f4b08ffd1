import { versionOf, type Breach, type Rulebook } from '#app/kernel';
import type { OversightRecommendationReceived } from './outside.events.js';

/** The bodies that oversee the civil service, each with its time in office. */
export interface Overseers {
  readonly bodies: readonly {
    readonly body: string;
    readonly from: string;
    /** Last day in office; null: it is. */
    readonly until: string | null;
  }[];
}

/** Effect F: a body recommends while it is in office. Bodies and their times are dated data. */
export function overseerBreach(
  { body, date }: Pick<OversightRecommendationReceived['data'], 'body' | 'date'>,
  rulebook: Rulebook,
): Breach | null {
  const ruleset = rulebook.inForce<Overseers>('oversight.recommendation', date);
  if (!ruleset) return null;
  const isInOffice = ruleset.values.bodies.some(
    (one) =>
      one.body.toUpperCase() === body.trim().toUpperCase() &&
      one.from <= date &&
      date <= (one.until ?? '9999'),
  );
  if (isInOffice) return null;
  return {
    code: 'oversight.not-in-office',
    rule: ruleset.rule,
    version: versionOf(ruleset),
    pointer: '/body',
    values: { body, date },
  };
}
