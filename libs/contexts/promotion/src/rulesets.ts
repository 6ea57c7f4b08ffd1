import type { Ruleset } from '#app/kernel';
import type {
  Echelon,
  EducationLevel,
  FunctionalLevel,
  Golongan,
  Predicate,
  PromotionKind,
} from '#app/personnel';

/** Days on which a promotion may take effect. */
export interface TmtCalendar {
  /** First day of validity, where it is unconfirmed and may be configured; else the ruleset's own. */
  readonly firstDay?: string;
  /** `MM-DD`, ascending. */
  readonly days: readonly string[];
  /** Kinds of promotion that the calendar does not bind. */
  readonly freeKinds: readonly string[];
}

/** What a regular promotion needs at its TMT. */
export interface ServiceTime {
  /** Whole years in the former rank. */
  readonly years: number;
  /** Levels of posts that may be promoted so; absent: not judged. */
  readonly postLevels?: readonly string[];
}

/** Steps up the ladder that a promotion makes. */
export interface Steps {
  readonly steps: number;
}

/** Kinds of promotion that a rule does not bind. */
export interface FreeKinds {
  readonly freeKinds: readonly string[];
}

/** No annual rating of so many years before the TMT is worse than `least`, for these kinds. */
export interface GoodRatings {
  readonly years: number;
  readonly least: Predicate;
  readonly kinds: readonly string[];
}

/** Highest rank that a regular promotion gives, by education. */
export interface Ceilings {
  readonly ceilings: readonly { readonly education: EducationLevel; readonly golongan: Golongan }[];
}

/** What a promotion by a structural post needs; the lowest rank of each echelon is the end of it. */
export interface StructuralRanks {
  readonly monthsInRank: number;
  readonly monthsInPost: number;
  readonly lowest: readonly { readonly echelon: Echelon; readonly golongan: Golongan }[];
}

/** Credit of a year: the coefficient of the level times the share of the predicate, in per cent. */
export interface FunctionalCredit {
  readonly coefficients: readonly { readonly level: FunctionalLevel; readonly yearly: string }[];
  readonly shares: readonly { readonly predicate: Predicate; readonly percent: number }[];
}

/** Credit needed for the next rank and the next level, and the ranks of each level; null: there is no next level. */
export interface FunctionalNeed {
  readonly levels: readonly {
    readonly level: FunctionalLevel;
    readonly lowest: Golongan;
    readonly highest: Golongan;
    readonly nextRank: number;
    readonly nextLevel: number | null;
  }[];
}

/** Kinds that need a time in the rank, and a predicate of the year before; null: none. */
export interface OtherKinds {
  readonly kinds: readonly {
    readonly kind: PromotionKind;
    readonly monthsInRank: number;
    readonly least: Predicate | null;
  }[];
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

/** First day D, as of the calendar of 2000. */
const since2000 = (
  rule: string,
  values: object,
  sureness: Ruleset['sureness'],
  legalBasis = 'PP 99/2000',
): Ruleset => ({ rule, validFrom: '2000-01-01', validTo: null, values, legalBasis, sureness });

const ceilings = [
  { education: 'sd', golongan: 'II/a' },
  { education: 'sltp', golongan: 'II/c' },
  { education: 'sltp-kejuruan', golongan: 'II/d' },
  { education: 'slta-d2', golongan: 'III/b' },
  { education: 'd3', golongan: 'III/c' },
  { education: 's1-d4', golongan: 'III/d' },
  { education: 's2', golongan: 'IV/a' },
  { education: 's3', golongan: 'IV/b' },
] as const;

const lowest = [
  { echelon: 'I.a', golongan: 'IV/d' },
  { echelon: 'I.b', golongan: 'IV/c' },
  { echelon: 'II.a', golongan: 'IV/c' },
  { echelon: 'II.b', golongan: 'IV/b' },
  { echelon: 'III.a', golongan: 'IV/a' },
  { echelon: 'III.b', golongan: 'III/d' },
  { echelon: 'IV.a', golongan: 'III/c' },
  { echelon: 'IV.b', golongan: 'III/b' },
  { echelon: 'V.a', golongan: 'III/a' },
] as const;

/** Of the other levels the coefficient is not confirmed: their credit is the one stated. */
const coefficients = [
  { level: 'pemula', yearly: '3.75' },
  { level: 'terampil', yearly: '5' },
  { level: 'ahli-pertama', yearly: '12.5' },
] as const;

const shares = [
  { predicate: 'SB', percent: 150 },
  { predicate: 'B', percent: 100 },
  { predicate: 'BP', percent: 75 },
  { predicate: 'K', percent: 50 },
  { predicate: 'SK', percent: 25 },
] as const;

// prettier-ignore -- one line a level
const levels = [
  { level: 'pemula', lowest: 'II/a', highest: 'II/a', nextRank: 15, nextLevel: 15 },
  { level: 'terampil', lowest: 'II/b', highest: 'II/d', nextRank: 20, nextLevel: 60 },
  { level: 'mahir', lowest: 'III/a', highest: 'III/b', nextRank: 50, nextLevel: 100 },
  { level: 'penyelia', lowest: 'III/c', highest: 'III/d', nextRank: 100, nextLevel: null },
  { level: 'ahli-pertama', lowest: 'III/a', highest: 'III/b', nextRank: 50, nextLevel: 100 },
  { level: 'ahli-muda', lowest: 'III/c', highest: 'III/d', nextRank: 100, nextLevel: 200 },
  { level: 'ahli-madya', lowest: 'IV/a', highest: 'IV/c', nextRank: 150, nextLevel: 450 },
  { level: 'ahli-utama', lowest: 'IV/d', highest: 'IV/e', nextRank: 200, nextLevel: null },
] as const;

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
  since2000('promotion.step', { steps: 1 } satisfies Steps, 'A'),
  since2000('promotion.reguler.service', { years: 4, postLevels: ['pelaksana'] } satisfies ServiceTime, 'A'),
  since2000('promotion.reguler.superior', {}, 'A'),
  since2000('promotion.reguler.ceiling', { ceilings } satisfies Ceilings, 'C'),
  since2000(
    'promotion.appraisal',
    {
      years: 2,
      least: 'B',
      kinds: ['reguler', 'pilihan-structural', 'pilihan-functional'],
    } satisfies GoodRatings,
    'B',
  ),
  since2000(
    'promotion.structural',
    { monthsInRank: 12, monthsInPost: 12, lowest } satisfies StructuralRanks,
    'B',
    'PP 12/2002; PP 13/2002',
  ),
  {
    rule: 'promotion.functional',
    validFrom: '2023-01-01',
    validTo: null,
    values: { coefficients, shares } satisfies FunctionalCredit,
    legalBasis: 'PermenPANRB 1/2023',
    sureness: 'B',
  },
  {
    rule: 'promotion.functional.need',
    validFrom: '2023-01-01',
    validTo: null,
    values: { levels } satisfies FunctionalNeed,
    legalBasis: 'PermenPANRB 1/2023',
    sureness: 'C',
  },
  since2000(
    'promotion.other',
    {
      kinds: [{ kind: 'pilihan-extraordinary-performance', monthsInRank: 12, least: 'SB' }],
    } satisfies OtherKinds,
    'C',
  ),
  since2000('promotion.event', {}, 'B'),
  since2000('promotion.discipline', { freeKinds: ['anumerta'] } satisfies FreeKinds, 'D'),
  since2000('promotion.pertek', {}, 'B'),
];
