// Whole numbers only: no score is ever a binary float.

/** A decimal as `[numerator, denominator]`. */
export function fraction(value) {
  const [whole, part = ''] = String(value).split('.');
  return [BigInt(whole + part), 10n ** BigInt(part.length)];
}
export function plus([a, b], [c, d]) {
  return [a * d + c * b, b * d];
}
export function times([a, b], [c, d]) {
  return [a * c, b * d];
}
export function inverse([a, b]) {
  return [b, a];
}
/** Units of which `unit` make one, rounded half up in one step from the exact fraction. */
export function halfUp([a, b], unit) {
  return (2n * a * unit + b) / (2n * b);
}
/** The smallest part that a score can have. */
export function millionths(value) {
  const [a, b] = fraction(value);
  return (a * 1_000_000n) / b;
}
/** Units of the last decimal as a decimal: 71.93 for 7193 with two. */
export function decimal(units, decimals) {
  const digits = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
