import type { Selection } from '../application/score.events.js';
import { exact } from '#app/exact';
import type { Applicant } from './applicant.js';

/**
 * The first test that not all who were there sat, or not out of the same highest score: such scores cannot be compared.
 * Undefined: there is none.
 */
export function differingTest(applicants: readonly Applicant[], selection: Selection): string | undefined {
  let sat: ReadonlyMap<string, string> | undefined;
  for (const { scores } of applicants) {
    const taken = scores[selection];
    if (!taken?.present) continue;
    const own = new Map((taken.tests ?? []).map(({ test, maximum }) => [test, maximum]));
    sat ??= own;
    const names = new Set([...sat.keys(), ...own.keys()]);
    for (const test of names) {
      const [one, other] = [sat.get(test), own.get(test)];
      if (one === undefined || other === undefined || (one !== other && !exact(one).eq(other))) return test;
    }
  }
  return undefined;
}
