import { addDays, RuleViolation, type Rulebook } from '#app/kernel';
import { refusal } from '../refusal.js';
import type { ObjectionWindow } from '../rulesets.js';
import type { RatingObjected } from './appraisal.events.js';
import type { Appraisal } from './appraisal.js';
import { standingRating, type StandingRating } from './standing-rating.js';

const RULE = 'appraisal.objection.window';

/** Last day on which the rating may be objected to, by the window of the day it was received; null: no window is known for then. */
export function lastDayToObject(
  { receivedOn }: Pick<StandingRating, 'receivedOn'>,
  rulebook: Rulebook,
): string | null {
  const window = rulebook.inForce<ObjectionWindow>(RULE, receivedOn);
  return window ? addDays(receivedOn, window.values.days) : null;
}

/**
 * Files the person's objection to the annual rating: once, from the day it was received to the end of the last day.
 * @throws RuleViolation `objection.nothing-contested`, `objection.repeated`, `objection.early`, `objection.late`
 */
export function objectToRating(
  state: Appraisal,
  stated: Pick<RatingObjected['data'], 'personRef' | 'year' | 'filedOn' | 'grounds'>,
  rulebook: Rulebook,
): RatingObjected[] {
  const { filedOn } = stated;
  const rating = standingRating(state);
  if (!rating)
    throw new RuleViolation('objection.nothing-contested', { sentence: 'appraisal.nothing-to-object' });
  const { decisionId: refDecisionId, unitId, receivedOn } = rating;
  if (rating.objectedOn !== null)
    throw refusal('objection.repeated', RULE, receivedOn, rulebook, {
      taken: true,
      sentence: 'appraisal.objection-repeated',
      values: { date: rating.objectedOn },
    });
  const outside = (code: string, date: string): RuleViolation =>
    refusal(code, RULE, receivedOn, rulebook, {
      pointer: '/filedOn',
      values: { date },
      sentence: `appraisal.${code.replace('.', '-')}`,
    });
  if (filedOn < receivedOn) throw outside('objection.early', receivedOn);
  const lastDay = lastDayToObject(rating, rulebook);
  if (lastDay !== null && filedOn > lastDay) throw outside('objection.late', lastDay);
  return [{ type: 'RatingObjected', data: { ...stated, refDecisionId, unitId } }];
}
