import { exact, sumOf } from '#app/exact';
import type { Rulebook } from '#app/kernel';
import type { FunctionalCredit } from '../../rulesets.js';
import type { PromotionGrounds } from './grounds.js';

/** What yearly credit is computed of. */
type Earned = Pick<PromotionGrounds, 'rankSince' | 'functionalLevel' | 'creditBefore' | 'ratings'>;

/** Years whose ratings give credit for a promotion on that day: from the one in which the rank began to the one before the TMT. */
export function creditYears(rankSince: string, effectiveFrom: string): number[] {
  const [first, end] = [rankSince, effectiveFrom].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
}

/**
 * Credit (angka kredit) of a functional official, exactly: what was brought along, and of each year the coefficient of the level
 * times the share of the predicate. Null where the level has no coefficient, or a year has no rating.
 */
export function computedCredit(
  { rankSince, functionalLevel, creditBefore, ratings }: Earned,
  effectiveFrom: string,
  rulebook: Rulebook,
): string | null {
  const ruleset = rulebook.inForce<FunctionalCredit>('promotion.functional', effectiveFrom);
  const coefficient = ruleset?.values.coefficients.find(({ level }) => level === functionalLevel)?.yearly;
  if (!ruleset || coefficient === undefined || rankSince === null) return null;
  const predicates = creditYears(rankSince, effectiveFrom).map(
    (year) => ratings.find((rating) => rating.year === year)?.predicate,
  );
  const shares = predicates.map(
    (predicate) => ruleset.values.shares.find((share) => share.predicate === predicate)?.percent,
  );
  if (shares.length === 0 || shares.includes(undefined)) return null;
  const earned = shares.map((percent) => exact(coefficient).times(percent!).div(100));
  return sumOf([exact(creditBefore ?? '0'), ...earned]).toFixed();
}
