import { competenceTest } from '../application/competence-tests.js';
import type { Scores } from '../application/score.events.js';
import { exact } from '#app/exact';

/** A test that is a column of a file; null: the file does not state its highest score. */
export interface TestColumn {
  readonly test: string;
  readonly maximum: string | null;
}

/** Scores as a row states them. */
export interface ScoresRow extends Pick<Scores, 'present' | 'twk' | 'tiu' | 'tkp'> {
  readonly tests: readonly (TestColumn & { readonly score: string })[] | null;
}

/** True when recorded scores are those of a row, however names and decimals were written. */
export function isSameScores(recorded: unknown, row: ScoresRow): boolean {
  const { present, twk, tiu, tkp, tests } = recorded as Scores;
  const parts = [present, twk, tiu, tkp].join();
  if (parts !== [row.present, row.twk, row.tiu, row.tkp].join()) return false;
  if ((tests?.length ?? 0) !== (row.tests?.length ?? 0)) return false;
  return (row.tests ?? []).every(({ test, score, maximum }) => {
    const name = competenceTest(test) ?? test;
    const found = tests?.find((one) => one.test === name || one.test === test);
    if (!found || !exact(score).eq(found.score)) return false;
    return maximum === null || exact(maximum).eq(found.maximum);
  });
}
