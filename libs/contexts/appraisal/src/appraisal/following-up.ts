import { decisionBreaches } from '#app/decision-life';
import { findingsOf, RuleViolation, type Rulebook } from '#app/kernel';
import type { RatingFollowUpDecided } from './appraisal.events.js';
import type { Appraisal } from './appraisal.js';
import { standingRating } from './standing-rating.js';

/**
 * Decides what follows from the annual rating that stands; more than one thing may.
 * @throws RuleViolation `appraisal.no-rating`, and the order of a decision's dates
 */
export function decideFollowUp(
  state: Appraisal,
  stated: Omit<RatingFollowUpDecided['data'], 'refDecisionId' | 'unitId'>,
  rulebook: Rulebook,
): RatingFollowUpDecided[] {
  const rating = standingRating(state);
  if (!rating) throw new RuleViolation('appraisal.no-rating');
  const findings = findingsOf(decisionBreaches(stated, rulebook), stated.recordedAsTaken);
  const { decisionId: refDecisionId, unitId } = rating;
  return [{ type: 'RatingFollowUpDecided', data: { ...stated, refDecisionId, unitId, findings } }];
}
