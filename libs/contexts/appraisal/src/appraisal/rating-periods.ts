import { findingsOf, RuleViolation, type Rulebook } from '#app/kernel';
import type { PeriodicRatingGiven } from './appraisal.events.js';
import { checkMatrix } from './matrix.js';
import { raterBreaches, type KnownPosts } from './raters.js';

/**
 * Rates a period of the year: by the matrix, by the superior of the day of the rating.
 * @param raterRef the rater in person, to be compared with who holds the post
 * @throws RuleViolation `appraisal.matrix`, `appraisal.rater`, `appraisal.period` for a period that the year does not have
 */
export function ratePeriod(
  data: Omit<PeriodicRatingGiven['data'], 'findings'>,
  raterRef: string | null,
  posts: KnownPosts,
  rulebook: Rulebook,
): PeriodicRatingGiven[] {
  const { ratedOn: day, personRef, raterPostId, period, periods } = data;
  if (period > periods)
    throw new RuleViolation('appraisal.period', { pointer: '/period', values: { period, periods } });
  checkMatrix(data, day, rulebook);
  const breaches = raterBreaches({ day, personRef, raterPostId, raterRef }, posts, rulebook);
  const findings = findingsOf(breaches, data.recordedAsTaken);
  return [{ type: 'PeriodicRatingGiven', data: { ...data, findings } }];
}
