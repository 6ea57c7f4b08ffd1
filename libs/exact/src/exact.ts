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
 * @returns how many units of the last decimal, a whole number: `7193` for 71.93 with two decimals
 */
export const roundedUnits = (numerator: Exact, denominator: Exact, decimals: number): number =>
  numerator.times(`2e${decimals}`).plus(denominator).divToInt(denominator.times(2)).toNumber();

/** Units of the last decimal as a decimal: `71.93` for 7193 with two decimals. */
export function inDecimals(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(units).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** A decimal as the whole number of its millionths, the smallest part that an event can hold: for comparing many. */
export const millionthsOf = (value: Exact): bigint => BigInt(value.times(1e6).toFixed());
