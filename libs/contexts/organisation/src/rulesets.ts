import type { Ruleset } from '#app/kernel';
import type { Echelon, Golongan, PostLevel } from '#app/personnel';

/** Days, both included; `until` null: not over. */
export interface Period {
  readonly from: string;
  readonly until: string | null;
}

/** Whom the laws on elections protect: holders of these levels, and heads of units where their posts are functional. */
export interface Protected {
  readonly levels: readonly PostLevel[];
  readonly functionalHeads: boolean;
}

/** Times in which nobody is replaced without the Home Minister's written consent. */
export interface ElectionLock extends Protected {
  readonly windows: readonly Period[];
}

/** First days of heads in office, and the months after each in which the same consent is needed. */
export interface NewHead extends Protected {
  readonly terms: readonly string[];
  readonly months: number;
}

/** Whole months in the former post, and the kinds of assignment they are asked of. */
export interface Tenure {
  readonly minMonths: number;
  readonly maxMonths: number;
  readonly kinds: readonly string[];
}

/** Lowest and highest rank by echelon. */
export type RankBands = Readonly<Record<Echelon, { readonly lowest: Golongan; readonly highest: Golongan }>>;

/** Kind of unit whose head is the Inspektur, and the kind of evidence that tells of the consultation. */
export interface InspectorChoice {
  readonly unitKind: string;
  readonly evidenceKind: string;
}

const always = '1945-08-17';
const since = (
  rule: string,
  validFrom: string,
  values: object,
  legalBasis: string,
  sureness: Ruleset['sureness'],
): Ruleset => ({ rule, validFrom, validTo: null, values, legalBasis, sureness });

const bands: RankBands = {
  'I.a': { lowest: 'IV/d', highest: 'IV/e' },
  'I.b': { lowest: 'IV/c', highest: 'IV/e' },
  'II.a': { lowest: 'IV/c', highest: 'IV/d' },
  'II.b': { lowest: 'IV/b', highest: 'IV/c' },
  'III.a': { lowest: 'IV/a', highest: 'IV/b' },
  'III.b': { lowest: 'III/d', highest: 'IV/a' },
  'IV.a': { lowest: 'III/c', highest: 'III/d' },
  'IV.b': { lowest: 'III/b', highest: 'III/c' },
  'V.a': { lowest: 'III/a', highest: 'III/b' },
};
const heads: Protected = {
  levels: ['jpt-utama', 'jpt-madya', 'jpt-pratama', 'administrator', 'pengawas'],
  functionalHeads: true,
};

/**
 * The dated rules of posts and assignments. Of the election lock and of new heads, the law and the first days are known (B);
 * the last day of each lock and the first day of each head are not confirmed everywhere, so both are marked D and configured.
 */
export const rulesets: readonly Ruleset[] = [
  since('post.vacant', always, {}, 'Jejak', 'own'),
  since('post.rank-band', '2002-04-17', { bands }, 'PP 13/2002', 'B'),
  since(
    'assignment.tenure',
    '2019-04-01',
    { minMonths: 24, maxMonths: 60, kinds: ['mutasi', 'rotasi'] } satisfies Tenure,
    'PerBKN 5/2019',
    'B',
  ),
  since('assignment.tpk', '2014-01-15', {}, 'PP 11/2017', 'C'),
  since('assignment.imut', '2024-01-01', {}, 'BKN: I-MUT', 'C'),
  since('assignment.demotion-basis', always, { contexts: ['appraisal', 'discipline'] }, 'Jejak', 'own'),
  since(
    'assignment.election-lock',
    '2016-07-01',
    { ...heads, windows: [{ from: '2024-03-22', until: '2025-02-20' }] } satisfies ElectionLock,
    'UU 10/2016 pasal 71 ayat (2)',
    'D',
  ),
  since(
    'assignment.first-six-months',
    '2016-07-01',
    { ...heads, terms: ['2025-02-20'], months: 6 } satisfies NewHead,
    'UU 10/2016 pasal 162 ayat (3)',
    'D',
  ),
  since('assignment.official-six-months', '2016-07-01', { months: 6 }, 'Kemendagri', 'C'),
  since('jpt.term', '2014-01-15', { years: 5 }, 'UU 5/2014', 'B'),
  since('selection.choice', '2014-01-15', {}, 'PermenPANRB 15/2019', 'C'),
  since(
    'selection.inspector',
    '2019-10-01',
    { unitKind: 'inspektorat', evidenceKind: 'governor-consultation' } satisfies InspectorChoice,
    'PP 72/2019',
    'C',
  ),
];
