import { RuleViolation } from '#app/kernel';
import { exact } from '#app/exact';
import type { SelectionTerms } from '../formation/selection-terms.js';
import { judgedBy, type RoundRules } from '../ranking/round-rules.js';
import { skdMaxima } from '../ranking/integrate.js';
import { competenceTest } from './competence-tests.js';
import type { Scores, Selection } from './score.events.js';

/** A test as stated; its highest score may be the formation's. */
export interface StatedTest {
  readonly test: string;
  readonly score: string;
  readonly maximum: string | null;
}

/** Scores as stated, before they were checked. */
export interface StatedScores {
  readonly present: boolean;
  readonly twk: number | null;
  readonly tiu: number | null;
  readonly tkp: number | null;
  readonly tests: readonly StatedTest[] | null;
}

const PARTS = ['twk', 'tiu', 'tkp'] as const;

/**
 * The scores of one selection, complete and possible. Who was absent has none.
 * @throws RuleViolation `score.out-of-range`, `score.incomplete`, `score.not-of-selection`, `score.maximum`
 */
export function checkedScores(
  selection: Selection,
  stated: StatedScores,
  terms: SelectionTerms,
  rules: Pick<RoundRules, 'scale' | 'integration'>,
): Scores {
  const { present, tests } = stated;
  if (selection !== 'skd' || !present)
    for (const part of PARTS) if (stated[part] !== null) throw foreign(part.toUpperCase(), `/${part}`);
  if ((selection === 'skd' || !present) && tests?.[0]) throw foreign(tests[0].test, '/tests/0/test');
  if (!present) return { present, twk: null, tiu: null, tkp: null, tests: null };
  if (selection === 'skd') return skdOf(stated, terms, rules);
  const known = selection === 'competence' ? competenceOf(tests ?? []) : weighedOf(tests ?? [], terms);
  return {
    present,
    twk: null,
    tiu: null,
    tkp: null,
    tests: known.map((test, i) => testOf(test, i, selection === 'skb' ? terms : null, rules)),
  };
}

/** Each part within its highest score, and in its step. */
function skdOf(
  stated: StatedScores,
  { maxScores }: SelectionTerms,
  { scale }: Pick<RoundRules, 'scale'>,
): Scores {
  const maxima = skdMaxima(maxScores, scale.values);
  const of = (part: (typeof PARTS)[number]): number => {
    const value = stated[part];
    const { step } = scale.values[part];
    if (value === null) throw missing(part.toUpperCase(), `/${part}`);
    if (value < 0 || value > maxima[part] || value % step !== 0)
      throw new RuleViolation('score.out-of-range', {
        ...judgedBy(scale),
        pointer: `/${part}`,
        values: { part: part.toUpperCase(), value, max: maxima[part], step },
      });
    return value;
  };
  return { present: true, twk: of('twk'), tiu: of('tiu'), tkp: of('tkp'), tests: null };
}

/** The tests of the field selection: those that the formation weighs, each once; any, where it weighs none. */
function weighedOf(tests: readonly StatedTest[], { weights }: SelectionTerms): readonly StatedTest[] {
  onceEach(tests);
  if (weights) {
    const names = new Set(weights.map(({ test }) => test));
    tests.forEach(({ test }, i) => {
      if (!names.has(test)) throw foreign(test, `/tests/${i}/test`);
    });
    for (const name of names) if (!tests.some(({ test }) => test === name)) throw missing(name, '/tests');
  } else if (tests.length === 0) throw missing('SKB', '/tests');
  return tests;
}

/** The tests of the competence selection, spelled as the tie path knows them; the technical one is always among them. */
function competenceOf(tests: readonly StatedTest[]): readonly StatedTest[] {
  const known = tests.map((one, i) => {
    const test = competenceTest(one.test);
    if (test === undefined) throw foreign(one.test, `/tests/${i}/test`);
    return { ...one, test };
  });
  onceEach(known);
  if (!known.some(({ test }) => test === 'Teknis')) throw missing('Teknis', '/tests');
  return known;
}

function onceEach(tests: readonly StatedTest[]): void {
  tests.forEach(({ test }, i) => {
    if (tests.findIndex((other) => other.test === test) < i) throw foreign(test, `/tests/${i}/test`);
  });
}

type Test = NonNullable<Scores['tests']>[number];

/** A test with its highest score: the formation's for a computer test of SKB, where it states one; otherwise as stated. */
function testOf(
  { test, score, maximum: stated }: StatedTest,
  index: number,
  terms: SelectionTerms | null,
  { integration }: Pick<RoundRules, 'integration'>,
): Test {
  const byComputer = terms?.weights?.find((one) => one.test === test)?.cat ?? true;
  const own = terms && byComputer ? (terms.maxScores?.skb ?? null) : null;
  const maximum = stated ?? (own === null ? null : String(own));
  const pointer = `/tests/${index}`;
  if (maximum === null || exact(maximum).lte(0))
    throw new RuleViolation('score.maximum', { pointer: `${pointer}/maximum`, values: { part: test } });
  if (own !== null && !exact(maximum).eq(own))
    throw new RuleViolation('score.maximum', {
      pointer: `${pointer}/maximum`,
      sentence: 'score.maximum#differs',
      values: { part: test, max: own },
    });
  if (exact(score).lt(0) || exact(score).gt(maximum))
    throw new RuleViolation('score.out-of-range', {
      ...judgedBy(integration),
      pointer: `${pointer}/score`,
      sentence: 'score.out-of-range#test',
      values: { part: test, value: score, max: maximum },
    });
  return { test, score, maximum };
}

const missing = (part: string, pointer: string): RuleViolation =>
  new RuleViolation('score.incomplete', { pointer, values: { part } });

const foreign = (part: string, pointer: string): RuleViolation =>
  new RuleViolation('score.not-of-selection', { pointer, values: { part } });
