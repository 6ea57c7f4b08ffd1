import { Decimal } from 'decimal.js';

/** Decimals with room for every digit that scores can have: sums and products are exact, and nothing is ever a binary float. */
export const Exact = Decimal.clone({ precision: 1_000, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

/** @param text a decimal as events hold it, or a whole number */
export const exact = (text: string | number): Exact => new Exact(text);

export const sumOf = (values: readonly Exact[]): Exact =>
  values.reduce((sum, value) => sum.plus(value), exact(0));

/**
 * A quotient rounded half up, in one step from the exact fraction: it is never divided first and rounded afterwards.
 * @param numerator not negative
 * @param denominator above zero
 */
export function roundedQuotient(numerator: Exact, denominator: Exact, decimals: number): Exact {
  const scale = exact(10).pow(decimals);
  return numerator.times(scale).times(2).plus(denominator).divToInt(denominator.times(2)).div(scale);
}
