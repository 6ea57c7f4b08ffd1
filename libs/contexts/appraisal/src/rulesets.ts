import type { Ruleset } from '#app/kernel';
import type { Expectation, Predicate } from '#app/personnel';
import type { FollowUpKind } from './appraisal/appraisal.events.js';

/** Outcome → behaviour → predicate. */
export type Matrix = Readonly<Record<Expectation, Readonly<Record<Expectation, Predicate>>>>;

/** How small a published cell or unit may be. */
export interface SmallCells {
  /** Every cell below it is hidden. */
  readonly threshold: number;
  /** A unit with fewer rated persons has no table. */
  readonly minimumUnit: number;
  /** Coverage is rounded to a multiple of it, in percent. */
  readonly coverageStepPercent: number;
}

/** How long a person may object to a rating. */
export interface ObjectionWindow {
  readonly days: number;
}

/** The last day of the year after, on which the annual rating is in time: `MM-DD`. */
export interface DeadlineDay {
  readonly lastDay: string;
}

/** Which ratings ask for a follow-up, by which kinds, and within how many days of being final. */
export interface FollowUpDays {
  readonly days: number;
  readonly predicates: readonly Predicate[];
  readonly kinds: readonly FollowUpKind[];
}

/** Shares of a unit's ratings in whole percent, by the predicate of the unit. What is broken is flagged, never refused. */
export type Distribution = Readonly<Record<Predicate, DistributionLimits>>;

export interface DistributionLimits {
  readonly atMost: readonly Share[];
  readonly atLeast: readonly Share[];
  /** True: somebody is rated below Baik. */
  readonly someoneBelow: boolean;
}

export interface Share {
  readonly predicate: Predicate;
  readonly percent: number;
}

const matrix: Matrix = {
  'di-atas': { 'di-bawah': 'K', sesuai: 'B', 'di-atas': 'SB' },
  sesuai: { 'di-bawah': 'K', sesuai: 'B', 'di-atas': 'B' },
  'di-bawah': { 'di-bawah': 'SK', sesuai: 'BP', 'di-atas': 'BP' },
};
const smallCells: SmallCells = { threshold: 5, minimumUnit: 10, coverageStepPercent: 5 };
const objectionWindow: ObjectionWindow = { days: 14 };

const share = (predicate: Predicate, percent: number): Share => ({ predicate, percent });
const distribution: Distribution = {
  SB: { atMost: [share('SB', 70)], atLeast: [], someoneBelow: false },
  B: { atMost: [share('B', 70)], atLeast: [], someoneBelow: true },
  BP: { atMost: [share('SB', 10)], atLeast: [share('BP', 60)], someoneBelow: false },
  K: { atMost: [share('SB', 10)], atLeast: [share('K', 60), share('BP', 10)], someoneBelow: false },
  SK: { atMost: [share('SB', 0)], atLeast: [share('SK', 60)], someoneBelow: false },
};
const deadline: DeadlineDay = { lastDay: '01-09' };
const followUp: FollowUpDays = {
  days: 90,
  predicates: ['BP', 'K', 'SK'],
  kinds: ['training', 'rotation', 'coaching', 'discipline-referral'],
};

const MATRIX_BASIS = 'PP 30/2019; PermenPANRB 6/2022';

/** The dated rules of appraisal. Before PermenPANRB 6/2022 predicates were made otherwise: no version is known for then. */
export const rulesets: readonly Ruleset[] = [
  {
    rule: 'appraisal.matrix',
    validFrom: '2022-01-01',
    validTo: null,
    values: matrix,
    legalBasis: MATRIX_BASIS,
    sureness: 'B',
  },
  {
    rule: 'appraisal.final-once',
    validFrom: '2022-01-01',
    validTo: null,
    values: {},
    legalBasis: 'Jejak',
    sureness: 'own',
  },
  {
    // Ratings decided from here on are of years whose plans the ledger could take (docs/decisions/0022).
    rule: 'appraisal.plan',
    validFrom: '2027-01-01',
    validTo: null,
    values: {},
    legalBasis: 'PP 30/2019; Jejak',
    sureness: 'own',
  },
  {
    rule: 'appraisal.rater',
    validFrom: '2022-01-01',
    validTo: null,
    values: {},
    legalBasis: MATRIX_BASIS,
    sureness: 'C',
  },
  {
    rule: 'appraisal.deadline',
    validFrom: '2024-01-01',
    validTo: null,
    values: deadline,
    legalBasis: 'SE BKN 11/2023',
    sureness: 'C',
  },
  {
    rule: 'appraisal.follow-up',
    validFrom: '2022-01-01',
    validTo: null,
    values: followUp,
    legalBasis: 'Jejak',
    sureness: 'own',
  },
  {
    rule: 'appraisal.distribution',
    validFrom: '2022-01-01',
    validTo: null,
    values: distribution,
    legalBasis: 'PermenPANRB 6/2022',
    sureness: 'C',
  },
  {
    rule: 'appraisal.objection.window',
    validFrom: '2019-04-29',
    validTo: null,
    values: objectionWindow,
    legalBasis: 'PP 30/2019 art. 59',
    sureness: 'A',
  },
  {
    rule: 'appraisal.publish',
    validFrom: '2022-01-01',
    validTo: null,
    values: smallCells,
    legalBasis: 'UU 14/2008 art. 17(h)',
    sureness: 'own',
  },
];
