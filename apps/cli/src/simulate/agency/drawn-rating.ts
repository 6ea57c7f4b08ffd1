import type { Expectation, Predicate } from '#app/personnel';
import type { Drawn } from '../drawn.js';

/** Outcome, behaviour and the predicate they give. */
export interface Rated {
  readonly outcome: Expectation;
  readonly behaviour: Expectation;
  readonly predicate: Predicate;
}

/** Needs improvement (BP). */
export const WEAK: Rated = { outcome: 'di-bawah', behaviour: 'sesuai', predicate: 'BP' };
/** As expected (B). */
export const GOOD: Rated = { outcome: 'sesuai', behaviour: 'sesuai', predicate: 'B' };
/** Above expectation (SB). */
export const VERY_GOOD: Rated = { outcome: 'di-atas', behaviour: 'di-atas', predicate: 'SB' };
/** Misconduct (K, SK). */
const POOR: Rated = { outcome: 'sesuai', behaviour: 'di-bawah', predicate: 'K' };
const VERY_POOR: Rated = { outcome: 'di-bawah', behaviour: 'di-bawah', predicate: 'SK' };

/** Most are good. */
export function drawnRating(drawn: Drawn): Rated {
  const hundredth = drawn.whole(1, 100);
  if (hundredth <= 14) return VERY_GOOD;
  if (hundredth <= 90) return GOOD;
  if (hundredth <= 97) return WEAK;
  return hundredth <= 99 ? POOR : VERY_POOR;
}
