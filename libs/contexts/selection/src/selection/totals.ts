import { exact, inDecimals, roundedUnits, sumOf, type Exact } from '#app/exact';
import { RuleViolation } from '#app/kernel';
import type { Selection } from './selection.js';

/** Decimals of a total as it is recorded; the order is decided before anything is rounded. */
const DECIMALS = 6;

/** A candidate with the total of its scores; equal totals share a rank. */
export interface Ranked {
  readonly rank: number;
  readonly candidateNo: string;
  /** Rounded half up, for showing. */
  readonly total: string;
}

/** An exact fraction, its denominator above zero. */
interface Fraction {
  readonly numerator: Exact;
  readonly denominator: Exact;
}

/**
 * Every candidate admitted, best first: of each part the mean of the members' scores, times its weight, added up exactly. Who is
 * equal shares a rank and stands in the order of admission.
 * @throws RuleViolation `shortlist.scores-missing` where a candidate has no score in a part
 */
export function rankedCandidates({ opened, candidates, scores }: Selection): Ranked[] {
  const totals = candidates.map(({ candidateNo }) => {
    const parts = opened!.weights.map(({ part, percent }) => {
      const own = scores.filter((one) => one.candidateNo === candidateNo && one.part === part);
      if (own.length === 0)
        throw new RuleViolation('shortlist.scores-missing', { values: { candidateNo, part } });
      const numerator = sumOf(own.map(({ score }) => exact(score))).times(percent);
      return { numerator, denominator: exact(own.length).times(100) };
    });
    return { candidateNo, total: parts.reduce(plus) };
  });
  const sorted = totals.toSorted((a, b) => compare(b.total, a.total));
  return sorted.map(({ candidateNo, total }) => ({
    rank: 1 + sorted.filter((other) => compare(other.total, total) > 0).length,
    candidateNo,
    total: inDecimals(roundedUnits(total.numerator, total.denominator, DECIMALS), DECIMALS),
  }));
}

const plus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator.times(b.denominator).plus(b.numerator.times(a.denominator)),
  denominator: a.denominator.times(b.denominator),
});

const compare = (a: Fraction, b: Fraction): number =>
  a.numerator.times(b.denominator).comparedTo(b.numerator.times(a.denominator));
