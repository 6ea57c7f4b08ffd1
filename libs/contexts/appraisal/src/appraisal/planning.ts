import { findingsOf, type Rulebook } from '#app/kernel';
import type { PerformancePlanAgreed } from './appraisal.events.js';
import { raterBreaches, type KnownPosts } from './raters.js';

/**
 * Agrees on the plan of a year; a later one takes the place of an earlier one.
 * @param raterRef the rater in person, to be compared with who holds the post
 * @throws RuleViolation `appraisal.rater`
 */
export function agreePlan(
  data: Omit<PerformancePlanAgreed['data'], 'findings'>,
  raterRef: string | null,
  posts: KnownPosts,
  rulebook: Rulebook,
): PerformancePlanAgreed[] {
  const { agreedOn: day, personRef, raterPostId } = data;
  const breaches = raterBreaches({ day, personRef, raterPostId, raterRef }, posts, rulebook);
  const findings = findingsOf(breaches, data.recordedAsTaken);
  return [{ type: 'PerformancePlanAgreed', data: { ...data, findings } }];
}
