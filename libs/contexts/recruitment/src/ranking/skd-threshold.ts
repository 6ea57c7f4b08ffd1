import type { Scores } from '../application/score.events.js';
import type { SelectionTerms } from '../formation/selection-terms.js';
import type { Threshold } from '../selection-rules.js';

/** The parts of SKD as numbers, and their sum. */
export interface SkdScores {
  readonly twk: number;
  readonly tiu: number;
  readonly tkp: number;
  readonly total: number;
}

/** Whole scores of an applicant who was there; a part that was not recorded counts nothing. */
export const skdScoresOf = ({ twk, tiu, tkp }: Scores): SkdScores => {
  const [a, b, c] = [twk ?? 0, tiu ?? 0, tkp ?? 0];
  return { twk: a, tiu: b, tkp: c, total: a + b + c };
};

type Lowest = Pick<Threshold, 'twk' | 'tiu' | 'tkp' | 'total'>;

/**
 * The lowest scores that pass: those of the formation where it states any, otherwise those of the rules for its type of need,
 * whose name is compared in lower case; `*` holds for all that no other names.
 */
export function thresholdOf(
  { thresholds, needType }: Pick<SelectionTerms, 'thresholds' | 'needType'>,
  rules: readonly Threshold[],
): Lowest {
  if (thresholds) return thresholds;
  const need = needType.trim().toLowerCase();
  const named = rules.find(({ needTypes }) => needTypes.includes(need));
  const other = rules.find(({ needTypes }) => needTypes.includes('*'));
  return named ?? other ?? { twk: null, tiu: null, tkp: null, total: null };
}

/** Whether every part, and the sum, reaches its lowest score. */
export const reaches = (scores: SkdScores, lowest: Lowest): boolean =>
  (['twk', 'tiu', 'tkp', 'total'] as const).every((part) => scores[part] >= (lowest[part] ?? 0));
