import { decisionBreaches } from '#app/decision-life';
import { findingsOf, RuleViolation, type Breach, type Rulebook } from '#app/kernel';
import type { PostOn } from '#app/platform';
import { breachOf, refusal } from '../refusal.js';
import type { RatingObjectionDecided } from './appraisal.events.js';
import type { Appraisal } from './appraisal.js';
import { checkMatrix, type Rated } from './matrix.js';
import { inPost } from './raters.js';
import { standingRating, type StandingRating } from './standing-rating.js';

const RULE = 'appraisal.objection.window';

/** An answer as stated; `changed` null: the rating is upheld. */
export type StatedAnswer = Omit<
  RatingObjectionDecided['data'],
  'refDecisionId' | 'unitId' | 'result' | 'outcome' | 'behaviour' | 'predicate'
> & { readonly changed: Rated | null };

/** What the register of posts says; undefined: it does not know. */
export interface AnsweringPosts {
  /** The rater's post, on the day of the rating. */
  readonly rater: PostOn | undefined;
  /** The rater's post, on the day of the answer: its superior decides. */
  readonly raterNow: PostOn | undefined;
  /** The decider's post, on the day of the answer. */
  readonly decider: PostOn | undefined;
}

/**
 * Decides the objection: by the rater's superior, who is not the rater, once and for all.
 * @throws RuleViolation `objection.nothing-contested`, `objection.already-answered`, `objection.answered-early`,
 *   `objection.same-person`, `objection.unchanged`, `appraisal.matrix`, `appraisal.rater`, `objection.not-heard`, and the order of a
 *   decision's dates
 */
export function decideRatingObjection(
  state: Appraisal,
  stated: StatedAnswer,
  posts: AnsweringPosts,
  rulebook: Rulebook,
): RatingObjectionDecided[] {
  const { changed, ...facts } = stated;
  const { decidedOn: day, deciderPostId } = facts;
  const rating = contested(state);
  if (rating.answer !== null)
    throw refusal('objection.already-answered', RULE, day, rulebook, {
      taken: true,
      sentence: 'appraisal.objection-final',
    });
  if (day < rating.objectedOn)
    throw new RuleViolation('objection.answered-early', {
      pointer: '/decidedOn',
      values: { date: rating.objectedOn },
    });
  const rater = inPost(posts.rater);
  const decider = inPost(posts.decider);
  const sameOffice = deciderPostId === rating.raterPostId;
  if (sameOffice || (decider !== undefined && (decider === rater || decider === facts.personRef)))
    throw refusal('objection.same-person', RULE, day, rulebook, {
      pointer: '/deciderPostId',
      sentence: 'appraisal.objection-same-person',
    });
  if (changed) checkChanged(changed, rating, day, rulebook);
  const { outcome, behaviour, predicate } = changed ?? rating;
  const breaches = [
    ...superiorBreaches(facts, posts.raterNow, rulebook),
    ...(facts.heardBoth
      ? []
      : breachOf('objection.not-heard', RULE, day, rulebook, { pointer: '/heardBoth' })),
    ...decisionBreaches(facts, rulebook),
  ];
  const data = {
    ...facts,
    refDecisionId: rating.decisionId,
    unitId: rating.unitId,
    result: changed ? ('changed' as const) : ('upheld' as const),
    ...{ outcome, behaviour, predicate },
    findings: findingsOf(breaches, facts.recordedAsTaken),
  };
  return [{ type: 'RatingObjectionDecided', data }];
}

function contested(state: Appraisal): StandingRating & { readonly objectedOn: string } {
  const rating = standingRating(state);
  if (rating === null || rating.objectedOn === null)
    throw new RuleViolation('objection.nothing-contested', { sentence: 'appraisal.nothing-objected' });
  return { ...rating, objectedOn: rating.objectedOn };
}

function checkChanged(changed: Rated, rating: Rated, day: string, rulebook: Rulebook): void {
  checkMatrix(changed, day, rulebook);
  if (changed.outcome === rating.outcome && changed.behaviour === rating.behaviour)
    throw new RuleViolation('objection.unchanged', { pointer: '/changed' });
}

/** Effect F: who decides is the superior of the rater's post on that day, where the register knows it. */
function superiorBreaches(
  { decidedOn, deciderPostId }: Pick<StatedAnswer, 'decidedOn' | 'deciderPostId'>,
  rater: PostOn | undefined,
  rulebook: Rulebook,
): Breach[] {
  const superior = rater?.superiorPostId ?? null;
  if (superior === null || superior === deciderPostId) return [];
  return breachOf('appraisal.rater', 'appraisal.rater', decidedOn, rulebook, {
    pointer: '/deciderPostId',
    values: { post: deciderPostId, date: decidedOn },
  });
}
