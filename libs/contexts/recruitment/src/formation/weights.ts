import type { Rulebook, RuleViolation } from '#app/kernel';
import { refusal } from '../refusal.js';
import type { WeightLimits } from '../rulesets.js';
import type { FormationDefined } from './formation.events.js';

/**
 * The weights sum to 100, and tests outside the computer test have at most the cap of the day.
 * @param weights null: an imported row's, not in the source
 * @throws RuleViolation `formation.weights`, whose sentence says only what is wrong
 */
export function checkWeights(
  weights: FormationDefined['data']['weights'],
  day: string,
  rulebook: Rulebook,
): void {
  const limits = rulebook.inForce<WeightLimits>('recruitment.formation.weights', day)?.values;
  if (!limits || weights === null) return;
  const sumOf = (some: typeof weights): number => some.reduce((sum, { weight }) => sum + weight, 0);
  const sum = sumOf(weights);
  const extra = sumOf(weights.filter(({ cat }) => !cat));
  if (sum !== limits.sum) throw weightsRefusal('formation.weights', { sum }, day, rulebook);
  if (extra > limits.extraTestCap)
    throw weightsRefusal('formation.weights#extra', { x: extra, cap: limits.extraTestCap }, day, rulebook);
}

/** A formation recorded here states its weights; only the source of an imported row may be silent. */
export const weightsMissing = (day: string, rulebook: Rulebook): RuleViolation =>
  weightsRefusal('formation.weights#missing', {}, day, rulebook);

const weightsRefusal = (
  sentence: string,
  values: Readonly<Record<string, number>>,
  day: string,
  rulebook: Rulebook,
): RuleViolation =>
  refusal('formation.weights', 'recruitment.formation.weights', day, rulebook, {
    pointer: '/weights',
    sentence,
    values,
  });
