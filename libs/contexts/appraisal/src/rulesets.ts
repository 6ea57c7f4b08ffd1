import type { Ruleset } from '#app/kernel';
import type { Expectation, Predicate } from '#app/personnel';

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

const matrix: Matrix = {
  'di-atas': { 'di-bawah': 'K', sesuai: 'B', 'di-atas': 'SB' },
  sesuai: { 'di-bawah': 'K', sesuai: 'B', 'di-atas': 'B' },
  'di-bawah': { 'di-bawah': 'SK', sesuai: 'BP', 'di-atas': 'BP' },
};
const smallCells: SmallCells = { threshold: 5, minimumUnit: 10, coverageStepPercent: 5 };
const objectionWindow: ObjectionWindow = { days: 14 };

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
