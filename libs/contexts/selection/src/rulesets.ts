import type { Ruleset } from '#app/kernel';
import type { EducationLevel, Expectation } from '#app/personnel';

/** Requirements of a senior leadership post of the lowest level (JPT pratama). */
export interface Eligibility {
  /** Whole years on the day of the admission. */
  readonly maximumAge: number;
  /** Lowest level of education. */
  readonly education: EducationLevel;
  /** Whole years of experience, added up. */
  readonly years: number;
  /** Whole months as administrator or JF ahli madya. */
  readonly months: number;
}

/** How a panel is made up. */
export interface PanelComposition {
  readonly minimum: number;
  readonly maximum: number;
  readonly odd: boolean;
  /** Most of its members that may come from the agency, per cent. */
  readonly internalPercent: number;
}

/** The limits of each part's weight, per cent, and what they sum to. */
export interface WeightLimits {
  readonly parts: readonly {
    readonly part: 'paper' | 'assessment-centre' | 'interview' | 'track-record';
    readonly minimum: number;
    readonly maximum: number;
  }[];
  readonly sum: number;
}

/** Working days for which the vacancy is made public. */
export interface Notice {
  readonly workingDays: number;
}

/** Letters that a selection has, and how many candidates. */
export interface Permits {
  readonly kinds: readonly string[];
  readonly candidates: number;
}

/** How many names a panel sends; another number needs a reason. */
export interface ShortlistLength {
  readonly names: number;
}

/** What somebody could do (potensi), as the talent pool has it. */
export const POTENTIALS = ['rendah', 'menengah', 'tinggi'] as const;
export type Potential = (typeof POTENTIALS)[number];

/** Performance, then potential → box of the talent pool. */
export type TalentBoxes = Readonly<Record<Expectation, Readonly<Record<Potential, number>>>>;

/** The first days of PermenPANRB 15/2019 and of what it took over are not confirmed. */
const of2019 = { validFrom: '2019-01-01', validTo: null, legalBasis: 'PermenPANRB 15/2019' } as const;

/** The dated rules of open selection. Panel and notice are unconfirmed (D). */
export const rulesets: readonly Ruleset[] = [
  {
    rule: 'jpt.eligibility',
    validFrom: '2020-02-28',
    validTo: null,
    values: { maximumAge: 56, education: 's1-d4', years: 5, months: 24 } satisfies Eligibility,
    legalBasis: 'PP 17/2020 pasal 107 ayat (1) huruf c',
    sureness: 'A',
  },
  {
    rule: 'selection.panel',
    validFrom: '2014-01-15',
    validTo: null,
    values: { minimum: 5, maximum: 9, odd: true, internalPercent: 45 } satisfies PanelComposition,
    legalBasis: 'UU 5/2014 pasal 110',
    sureness: 'D',
  },
  {
    rule: 'selection.conflict',
    validFrom: '2014-01-15',
    validTo: null,
    values: {},
    legalBasis: 'Jejak',
    sureness: 'own',
  },
  { rule: 'selection.notice', ...of2019, values: { workingDays: 15 } satisfies Notice, sureness: 'D' },
  {
    rule: 'selection.weights',
    ...of2019,
    values: {
      parts: [
        { part: 'paper', minimum: 15, maximum: 20 },
        { part: 'assessment-centre', minimum: 20, maximum: 25 },
        { part: 'interview', minimum: 30, maximum: 35 },
        { part: 'track-record', minimum: 15, maximum: 20 },
      ],
      sum: 100,
    } satisfies WeightLimits,
    sureness: 'C',
  },
  {
    rule: 'selection.permits',
    validFrom: '2025-01-01',
    validTo: null,
    values: { kinds: ['governor', 'bkn-pertek', 'home-minister'], candidates: 4 } satisfies Permits,
    legalBasis: 'Praktik 2025: surat Gubernur, pertek BKN, izin Mendagri',
    sureness: 'C',
  },
  { rule: 'selection.shortlist', ...of2019, values: { names: 3 } satisfies ShortlistLength, sureness: 'C' },
  {
    rule: 'talent.box',
    validFrom: '2020-01-01',
    validTo: null,
    values: {
      'di-atas': { tinggi: 9, menengah: 7, rendah: 4 },
      sesuai: { tinggi: 8, menengah: 5, rendah: 2 },
      'di-bawah': { tinggi: 6, menengah: 3, rendah: 1 },
    } satisfies TalentBoxes,
    legalBasis: 'PermenPANRB 3/2020',
    sureness: 'C',
  },
];
