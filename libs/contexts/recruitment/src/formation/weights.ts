import type { Rulebook } from '#app/kernel';
import { refusal } from '../refusal.js';
import type { WeightLimits } from '../rulesets.js';
import type { FormationDefined } from './formation.events.js';

/**
 * The weights sum to 100, and tests outside the computer test have at most the cap of the day.
 * Null weights are an imported row's: not in the source.
 * @throws RuleViolation `formation.weights`
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
  if (sum !== limits.sum || extra > limits.extraTestCap)
    throw refusal('formation.weights', 'recruitment.formation.weights', day, rulebook, {
      pointer: '/weights',
      values: { sum, x: extra, cap: limits.extraTestCap },
    });
}
