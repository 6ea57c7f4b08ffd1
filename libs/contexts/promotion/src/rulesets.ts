import type { Ruleset } from '#app/kernel';

/** Days on which a promotion may take effect. */
export interface TmtCalendar {
  /** First day of validity, where it is unconfirmed and may be configured; else the ruleset's own. */
  readonly firstDay?: string;
  /** `MM-DD`, ascending. */
  readonly days: readonly string[];
  /** Kinds of promotion that the calendar does not bind. */
  readonly freeKinds: readonly string[];
}

/** Whole years in the former rank that a regular promotion needs at its TMT. */
export interface ServiceTime {
  readonly years: number;
}

const freeKinds = ['pengabdian', 'anumerta'];
const firstOf = (...months: readonly number[]): string[] =>
  months.map((month) => `${String(month).padStart(2, '0')}-01`);

const calendar = (
  validFrom: string,
  validTo: string | null,
  values: TmtCalendar,
  legalBasis: string,
  sureness: Ruleset['sureness'],
): Ruleset<TmtCalendar> => ({
  rule: 'promotion.tmt-calendar',
  validFrom,
  validTo,
  values,
  legalBasis,
  sureness,
});

/**
 * The dated rules of rank promotion. The days of the calendars of 2000 and 2002 are known (A and B), the day on which each
 * began is not: they are marked D, and their `firstDay` may be configured.
 */
export const rulesets: readonly Ruleset[] = [
  calendar(
    '2000-01-01',
    '2001-12-31',
    { firstDay: '2000-01-01', days: firstOf(1, 4, 7, 10), freeKinds },
    'PP 99/2000',
    'D',
  ),
  calendar(
    '2002-01-01',
    '2023-12-31',
    { firstDay: '2002-01-01', days: firstOf(4, 10), freeKinds },
    'PP 12/2002',
    'D',
  ),
  calendar(
    '2024-01-01',
    '2025-09-30',
    { days: firstOf(2, 4, 6, 8, 10, 12), freeKinds },
    'PerBKN 4/2023',
    'B',
  ),
  calendar(
    '2025-10-01',
    null,
    { days: firstOf(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), freeKinds },
    'PerBKN 4/2025',
    'B',
  ),
  {
    rule: 'promotion.step',
    validFrom: '2000-01-01',
    validTo: null,
    values: { steps: 1 },
    legalBasis: 'PP 99/2000',
    sureness: 'A',
  },
  {
    rule: 'promotion.reguler.service',
    validFrom: '2000-01-01',
    validTo: null,
    values: { years: 4 } satisfies ServiceTime,
    legalBasis: 'PP 99/2000',
    sureness: 'A',
  },
  {
    rule: 'promotion.pertek',
    validFrom: '2000-01-01',
    validTo: null,
    values: {},
    legalBasis: 'PP 99/2000',
    sureness: 'B',
  },
];
