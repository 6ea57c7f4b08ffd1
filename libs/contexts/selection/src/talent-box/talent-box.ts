import type { Rulebook, Ruleset } from '#app/kernel';
import type { Expectation } from '#app/personnel';
import type { Potential, TalentBoxes } from '../rulesets.js';

/** The box of the talent pool (kotak manajemen talenta) that performance and potential give on a day. */
export interface TalentBox {
  /** 1 to 9, the best. */
  readonly box: number;
  readonly ruleset: Ruleset;
}

/** @returns undefined before the first version known */
export function talentBox(
  performance: Expectation,
  potential: Potential,
  day: string,
  rulebook: Rulebook,
): TalentBox | undefined {
  const ruleset = rulebook.inForce<TalentBoxes>('talent.box', day);
  return ruleset && { box: ruleset.values[performance][potential], ruleset };
}
