import { decisionBreaches } from '#app/decision-life';
import { findingsOf, type Breach, type Rulebook } from '#app/kernel';
import { breachOf, refusal } from '../refusal.js';
import type { AnnualRatingDecided } from './appraisal.events.js';
import type { Appraisal } from './appraisal.js';
import { checkMatrix } from './matrix.js';
import { NO_POSTS, raterBreaches, type KnownPosts } from './raters.js';

/**
 * Decides the annual rating: predicate by the matrix, one final a person and year, on a plan, by the superior of the day.
 * @param raterRef the rater in person, to be compared with who holds the post
 * @throws RuleViolation `appraisal.matrix`, `appraisal.final-exists`, `appraisal.plan-missing`, `appraisal.rater`, and the order of
 *   a decision's dates
 */
export function decideAnnualRating(
  state: Appraisal,
  data: AnnualRatingDecided['data'],
  rulebook: Rulebook,
  raterRef: string | null = null,
  posts: KnownPosts = NO_POSTS,
): AnnualRatingDecided[] {
  const { decidedOn: day, personRef, raterPostId } = data;
  checkMatrix(data, day, rulebook);
  if (state.final !== null)
    throw refusal('appraisal.final-exists', 'appraisal.final-once', day, rulebook, {
      values: { date: state.final.decidedOn },
      pointer: '/year',
      taken: true,
    });
  const breaches = [
    ...(state.plans.length === 0 ? planMissing(data, rulebook) : []),
    // A rating that names no rater is from before the ledger asked for one.
    ...(raterPostId === null
      ? []
      : raterBreaches({ day, personRef, raterPostId, raterRef }, posts, rulebook)),
    ...decisionBreaches(data, rulebook),
  ];
  const findings = findingsOf(breaches, data.recordedAsTaken);
  return [{ type: 'AnnualRatingDecided', data: { ...data, findings } }];
}

const planMissing = (
  { decidedOn, year }: Pick<AnnualRatingDecided['data'], 'decidedOn' | 'year'>,
  rulebook: Rulebook,
): Breach[] =>
  breachOf('appraisal.plan-missing', 'appraisal.plan', decidedOn, rulebook, {
    pointer: '/year',
    values: { year },
  });
