import type { Scores } from '../application/score.events.js';
import type { SelectionTerms } from '../formation/selection-terms.js';
import { exact, roundedUnits, sumOf, type Exact } from '#app/exact';
import type { Integration, SkdScale } from '../selection-rules.js';

/** The highest score of each part of SKD and of all: of the formation where it states one, otherwise of the rules. */
export function skdMaxima(maxScores: SelectionTerms['maxScores'], scale: SkdScale) {
  const twk = maxScores?.twk ?? scale.twk.maximum;
  const tiu = maxScores?.tiu ?? scale.tiu.maximum;
  const tkp = maxScores?.tkp ?? scale.tkp.maximum;
  return { twk, tiu, tkp, total: maxScores?.total ?? twk + tiu + tkp };
}

/**
 * Points of SKD: total ÷ highest total × its share, rounded half up.
 * @returns a function for all applicants of a formation, in units of the last decimal
 */
export function skdPointsBy(maximum: number, { skd, decimals }: Integration): (total: number) => number {
  const known = new Map<number, number>();
  return (total) => {
    const points = known.get(total) ?? roundedUnits(exact(total).times(skd), exact(maximum), decimals);
    known.set(total, points);
    return points;
  };
}

type Tests = NonNullable<Scores['tests']>;

/** One fraction for all tests with the same highest scores: what each score is multiplied by, over what. */
interface Fraction {
  readonly factors: readonly Exact[];
  readonly denominator: Exact;
}

/**
 * Points of the field selection: of each test, score ÷ highest score × its weight, added as exact fractions, × the share of
 * SKB, rounded half up once. A formation without weights (an imported one) weighs its tests by their highest scores.
 * @returns a function for all applicants of a formation, in units of the last decimal
 */
export function skbPointsBy(
  weights: SelectionTerms['weights'],
  integration: Integration,
): (tests: Tests) => number {
  // applicants of a formation mostly sat the same tests
  const known = new Map<string, Fraction>();
  return (tests) => {
    const key = tests.map(({ test, maximum }) => `${maximum} ${test}`).join('\n');
    const { factors, denominator } = known.get(key) ?? fractionOf(tests, weights, integration);
    known.set(key, { factors, denominator });
    const numerator = sumOf(tests.map(({ score }, i) => exact(score).times(factors[i]!)));
    return roundedUnits(numerator, denominator, integration.decimals);
  };
}

function fractionOf(tests: Tests, weights: SelectionTerms['weights'], { skb }: Integration): Fraction {
  const maxima = tests.map(({ maximum }) => exact(maximum));
  const weighed = tests.map(({ test, maximum }) =>
    exact(weights ? (weights.find((one) => one.test === test)?.weight ?? 0) : maximum),
  );
  const productOf = (values: readonly Exact[]): Exact =>
    values.reduce((product, value) => product.times(value), exact(1));
  const whole = weights ? sumOf(weights.map(({ weight }) => exact(weight))) : sumOf(weighed);
  return {
    factors: weighed.map((weight, i) =>
      productOf([weight, exact(skb), ...maxima.filter((_, other) => other !== i)]),
    ),
    denominator: productOf([whole, ...maxima]),
  };
}
