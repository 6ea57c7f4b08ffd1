import { RuleViolation, versionOf, type Rulebook } from '#app/kernel';
import type { Expectation, Predicate } from '#app/personnel';
import type { Matrix } from '../rulesets.js';

/** What was rated, and the predicate it was given. */
export interface Rated {
  readonly outcome: Expectation;
  readonly behaviour: Expectation;
  readonly predicate: Predicate;
}

/**
 * Effect R: a predicate that the matrix does not give is miscomputed. Before the first matrix known, nothing is judged.
 * @throws RuleViolation `appraisal.matrix`
 */
export function checkMatrix({ outcome, behaviour, predicate }: Rated, day: string, rulebook: Rulebook): void {
  const ruleset = rulebook.inForce<Matrix>('appraisal.matrix', day);
  const given = ruleset?.values[outcome][behaviour];
  if (ruleset && given !== predicate)
    throw new RuleViolation('appraisal.matrix', {
      rule: ruleset.rule,
      version: versionOf(ruleset),
      values: { outcome, behaviour, predicate: given ?? '' },
      pointer: '/predicate',
    });
}
