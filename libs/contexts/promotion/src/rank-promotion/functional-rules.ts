import { exact } from '#app/exact';
import { LADDER } from '#app/personnel';
import type { FunctionalNeed } from '../rulesets.js';
import { breach, type Rule } from './judged.js';

/** Credit for the next rank within the level, or for the next level where the promotion leaves the ranks of the level. */
export const functionalBreaches: Rule = (
  { kind, fromGolongan, toGolongan, effectiveFrom, grounds },
  rulebook,
) => {
  const ruleset = rulebook.inForce<FunctionalNeed>('promotion.functional.need', effectiveFrom);
  const { credit, functionalLevel } = grounds ?? { credit: null, functionalLevel: null };
  const level = ruleset?.values.levels.find((one) => one.level === functionalLevel);
  if (!ruleset || kind !== 'pilihan-functional' || credit === null || !level) return [];
  const at = (golongan: (typeof LADDER)[number]): number => LADDER.indexOf(golongan);
  // Below the ranks of the level somebody holds a level ahead of the rank: what that needs is not known.
  if (at(fromGolongan) < at(level.lowest)) return [];
  const need = at(toGolongan) > at(level.highest) ? level.nextLevel : level.nextRank;
  if (need === null || exact(credit).gte(need)) return [];
  return [breach(ruleset, 'rank.credit', { pointer: '/effectiveFrom', values: { have: credit, need } })];
};
