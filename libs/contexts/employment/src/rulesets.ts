import type { Ruleset } from '#app/kernel';

/** How long a candidate is on probation (masa percobaan). */
export interface Probation {
  /** Whole years from the TMT of the appointment as a candidate; later needs BKN's recommendation. */
  readonly years: number;
}

/**
 * The dated rules of employment. Probation follows recruitment and keeps its name. The form of a number (`recruitment.nip.format`) and the
 * end of a contract (`recruitment.pppk`) are judged by the versions of recruitment, which owns them.
 */
export const rulesets: readonly Ruleset[] = [
  {
    rule: 'recruitment.cpns.probation',
    // The laws before asked for a year as well.
    validFrom: '2000-01-01',
    validTo: null,
    values: { years: 1 } satisfies Probation,
    legalBasis: 'PP 11/2017',
    sureness: 'B',
  },
];
