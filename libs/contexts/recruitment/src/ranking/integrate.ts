import type { Scores } from '../application/score.events.js';
import type { SelectionTerms } from '../formation/selection-terms.js';
import { exact, roundedQuotient, sumOf, type Exact } from '../exact.js';
import type { Integration, SkdScale } from '../selection-rules.js';

/** The highest score of each part of SKD and of all: of the formation where it states one, otherwise of the rules. */
export function skdMaxima(maxScores: SelectionTerms['maxScores'], scale: SkdScale) {
  const twk = maxScores?.twk ?? scale.twk.maximum;
  const tiu = maxScores?.tiu ?? scale.tiu.maximum;
  const tkp = maxScores?.tkp ?? scale.tkp.maximum;
  return { twk, tiu, tkp, total: maxScores?.total ?? twk + tiu + tkp };
}

/** Points of SKD: total ÷ highest total × its share, rounded half up. */
export const skdPoints = (total: number, maximum: number, { skd, decimals }: Integration): Exact =>
  roundedQuotient(exact(total).times(skd), exact(maximum), decimals);

type Tests = NonNullable<Scores['tests']>;

/**
 * Points of the field selection: of each test, score ÷ highest score × its weight, added as exact fractions, × the share of
 * SKB, rounded half up once. A formation without weights (an imported one) weighs its tests by their highest scores.
 */
export function skbPoints(
  tests: Tests,
  weights: SelectionTerms['weights'],
  { skb, decimals }: Integration,
): Exact {
  const weighed = tests.map(({ test, score, maximum }) => {
    const weight = weights ? (weights.find((one) => one.test === test)?.weight ?? 0) : maximum;
    return { score: exact(score), maximum: exact(maximum), weight: exact(weight) };
  });
  let numerator = exact(0);
  let denominator = exact(1);
  for (const { score, maximum, weight } of weighed) {
    numerator = numerator.times(maximum).plus(score.times(weight).times(denominator));
    denominator = denominator.times(maximum);
  }
  const whole = sumOf(
    weights ? weights.map(({ weight }) => exact(weight)) : weighed.map(({ weight }) => weight),
  );
  return roundedQuotient(numerator.times(skb), denominator.times(whole), decimals);
}
