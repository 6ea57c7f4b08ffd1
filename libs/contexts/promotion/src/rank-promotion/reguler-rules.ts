import { wholeMonths, type Breach } from '#app/kernel';
import { LADDER, PREDICATES, type Golongan, type Predicate } from '#app/personnel';
import type { Ceilings, GoodRatings, ServiceTime } from '../rulesets.js';
import { breach, type Judged, type Rule } from './judged.js';

const isAbove = (one: Golongan, other: Golongan): boolean => LADDER.indexOf(one) > LADDER.indexOf(other);
/** Predicates stand best first. */
export const isWorse = (one: Predicate, least: Predicate): boolean =>
  PREDICATES.indexOf(one) > PREDICATES.indexOf(least);

/** Whole months in the rank on the TMT, from the day it began where that is known; null: not known. */
export function monthsInRank({ grounds, effectiveFrom }: Judged): number | null {
  if (!grounds) return null;
  return grounds.rankSince === null ? grounds.monthsInRank : wholeMonths(grounds.rankSince, effectiveFrom);
}

/**
 * Four years in the rank: by months where the career knows them, else by the years that the officer states, else not judged.
 * Who holds a structural or functional post is not promoted by this kind.
 */
export const serviceBreaches: Rule = (promotion, rulebook) => {
  const { kind, effectiveFrom, yearsInRank, grounds } = promotion;
  const ruleset = rulebook.inForce<ServiceTime>('promotion.reguler.service', effectiveFrom);
  if (!ruleset || kind !== 'reguler') return [];
  const { years, postLevels } = ruleset.values;
  const breaches: Breach[] = [];
  const months = monthsInRank(promotion);
  const tooShort = (have: number, need: number, pointer: string, sentence?: string): void => {
    if (have < need)
      breaches.push(
        breach(ruleset, 'rank.service-time', {
          pointer,
          values: { have, need },
          ...(sentence && { sentence }),
        }),
      );
  };
  if (months !== null) tooShort(months, years * 12, '/effectiveFrom', 'rank.service-time#months');
  else if (yearsInRank !== null) tooShort(yearsInRank, years, '/yearsInRank');
  const level = grounds?.postLevel ?? null;
  if (level !== null && postLevels && !postLevels.includes(level))
    breaches.push(
      breach(ruleset, 'rank.service-time', {
        pointer: '/kind',
        values: { level },
        sentence: 'rank.service-time#post',
      }),
    );
  return breaches;
};

/** Not above the rank of the direct superior. */
export const superiorBreach: Rule = ({ kind, toGolongan, effectiveFrom, grounds }, rulebook) => {
  const ruleset = rulebook.inForce('promotion.reguler.superior', effectiveFrom);
  const golongan = grounds?.superiorGolongan ?? null;
  if (!ruleset || kind !== 'reguler' || golongan === null || !isAbove(toGolongan, golongan)) return [];
  return [breach(ruleset, 'rank.above-superior', { pointer: '/toGolongan', values: { golongan } })];
};

/** Not above the ceiling of the education. */
export const ceilingBreach: Rule = ({ kind, toGolongan, effectiveFrom, grounds }, rulebook) => {
  const ruleset = rulebook.inForce<Ceilings>('promotion.reguler.ceiling', effectiveFrom);
  const education = grounds?.education ?? null;
  const golongan = ruleset?.values.ceilings.find((one) => one.education === education)?.golongan;
  if (!ruleset || kind !== 'reguler' || !golongan || education === null || !isAbove(toGolongan, golongan))
    return [];
  return [breach(ruleset, 'rank.ceiling', { pointer: '/toGolongan', values: { education, golongan } })];
};

/** Ratings of the years just before the TMT that are worse than needed; a year without a known rating is not judged. */
export const appraisalBreach: Rule = ({ kind, effectiveFrom, grounds }, rulebook) => {
  const ruleset = rulebook.inForce<GoodRatings>('promotion.appraisal', effectiveFrom);
  if (!ruleset || !ruleset.values.kinds.includes(kind)) return [];
  const { years, least } = ruleset.values;
  const tmtYear = Number(effectiveFrom.slice(0, 4));
  return (grounds?.ratings ?? [])
    .filter(({ year, predicate }) => year < tmtYear && year >= tmtYear - years && isWorse(predicate, least))
    .map(({ year, predicate }) =>
      breach(ruleset, 'rank.appraisal', { pointer: '/effectiveFrom', values: { year, predicate, least } }),
    );
};
