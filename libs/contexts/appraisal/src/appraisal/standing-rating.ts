import type { Appraisal } from './appraisal.js';
import type { Rated } from './matrix.js';

/** The annual rating that holds, after an objection where there was one. */
export interface StandingRating extends Rated {
  /** The decision that rated; objections and follow-up refer to it. */
  readonly decisionId: string;
  readonly unitId: string;
  readonly raterPostId: string | null;
  /** Day of the rating. */
  readonly decidedOn: string;
  /** Day the person received it; the window for an objection begins on it. */
  readonly receivedOn: string;
  /** Day on which nothing could be said against it any more but by a court: of the answer, or of the rating. */
  readonly finalOn: string;
  /** Null: nobody objected. */
  readonly objectedOn: string | null;
  /** Null: nobody objected, or it is not decided. */
  readonly answer: 'upheld' | 'changed' | null;
}

/** What holds of a person's year; null: no rating stands. A revoked answer leaves the rating, and the objection waits again. */
export function standingRating({ final, objections, answers }: Appraisal): StandingRating | null {
  if (final === null) return null;
  const { decisionId, unitId, raterPostId, decidedOn } = final;
  const answer = answers.findLast(({ refDecisionId }) => refDecisionId === decisionId) ?? null;
  const { outcome, behaviour, predicate } = answer?.result === 'changed' ? answer : final;
  return {
    ...{ decisionId, unitId, raterPostId, decidedOn, outcome, behaviour, predicate },
    receivedOn: final.receivedOn ?? decidedOn,
    finalOn: answer?.decidedOn ?? decidedOn,
    objectedOn: objections.findLast(({ refDecisionId }) => refDecisionId === decisionId)?.filedOn ?? null,
    answer: answer?.result ?? null,
  };
}
