import {
  citedVersions,
  decisionBreaches,
  living,
  stateOf,
  type Aggregate,
  type Living,
} from '#app/decision-life';
import {
  AnnualRatingDecided,
  FeedbackGiven,
  PerformancePlanAgreed,
  PeriodicRatingGiven,
  RatingFollowUpDecided,
  RatingObjected,
  RatingObjectionDecided,
  type AppraisalEvent,
} from './appraisal.events.js';
import { checkMatrix } from './matrix.js';

type Plan = Pick<PerformancePlanAgreed['data'], 'unitId' | 'postId' | 'raterPostId' | 'agreedOn'>;
type Final = Pick<
  AnnualRatingDecided['data'],
  'decisionId' | 'decidedOn' | 'receivedOn' | 'unitId' | 'outcome' | 'behaviour' | 'predicate' | 'raterPostId'
>;
type Objection = Pick<RatingObjected['data'], 'refDecisionId' | 'filedOn'>;
type Answer = Pick<
  RatingObjectionDecided['data'],
  'refDecisionId' | 'decisionId' | 'decidedOn' | 'result' | 'outcome' | 'behaviour' | 'predicate'
>;
type FollowUp = Pick<RatingFollowUpDecided['data'], 'refDecisionId' | 'decidedOn' | 'kind'>;

/** One person's year, as the facts and the decisions alive make it. */
export interface Appraisal {
  /** In the order of recording: a later one takes the place of an earlier one. */
  readonly plans: readonly Plan[];
  /** The annual rating that stands, as it was decided; an objection may have changed what holds. */
  readonly final: Final | null;
  readonly objections: readonly Objection[];
  readonly answers: readonly Answer[];
  readonly followUps: readonly FollowUp[];
}

/** The dated rules that each decision cites, by the version of the day it was decided. */
export const RULES_CITED = {
  AnnualRatingDecided: ['appraisal.matrix', 'appraisal.final-once', 'appraisal.plan', 'appraisal.rater'],
  RatingObjectionDecided: ['appraisal.matrix', 'appraisal.objection.window', 'appraisal.rater'],
  RatingFollowUpDecided: ['appraisal.follow-up'],
} as const;

const aggregate: Aggregate<Appraisal, AppraisalEvent> = {
  category: 'appraisal.appraisal',
  events: [
    PerformancePlanAgreed,
    FeedbackGiven,
    PeriodicRatingGiven,
    AnnualRatingDecided,
    RatingObjected,
    RatingObjectionDecided,
    RatingFollowUpDecided,
  ],
  unopened: ['FeedbackGiven', 'PeriodicRatingGiven'],
  initialState: { plans: [], final: null, objections: [], answers: [], followUps: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'PerformancePlanAgreed': {
        const { unitId, postId, raterPostId, agreedOn } = event.data;
        return { ...state, plans: [...state.plans, { unitId, postId, raterPostId, agreedOn }] };
      }
      case 'FeedbackGiven':
      case 'PeriodicRatingGiven':
        return state;
      case 'AnnualRatingDecided': {
        const { decisionId, decidedOn, receivedOn, unitId, raterPostId } = event.data;
        const { outcome, behaviour, predicate } = event.data;
        const final = { decisionId, decidedOn, receivedOn, unitId, outcome, behaviour, predicate };
        return { ...state, final: { ...final, raterPostId } };
      }
      case 'RatingObjected': {
        const { refDecisionId, filedOn } = event.data;
        return { ...state, objections: [...state.objections, { refDecisionId, filedOn }] };
      }
      case 'RatingObjectionDecided': {
        const { refDecisionId, decisionId, decidedOn, result, outcome, behaviour, predicate } = event.data;
        const answer = { refDecisionId, decisionId, decidedOn, result, outcome, behaviour, predicate };
        return { ...state, answers: [...state.answers, answer] };
      }
      case 'RatingFollowUpDecided': {
        const { refDecisionId, decidedOn, kind } = event.data;
        return { ...state, followUps: [...state.followUps, { refDecisionId, decidedOn, kind }] };
      }
    }
  },
  // Nothing of a rating is public, so there is nothing public to restore.
  standing: () => ({}),
  // Posts are held against the register when they are recorded; what an answer answers is what it is.
  fixedFields: ['year', 'refDecisionId', 'result', 'raterPostId', 'deciderPostId'],
  breaches(event, rulebook) {
    if (event.type === 'AnnualRatingDecided' || event.type === 'RatingObjectionDecided')
      checkMatrix(event.data, event.data.decidedOn, rulebook);
    return 'decisionId' in event.data ? decisionBreaches(event.data, rulebook) : [];
  },
  citations: (event, rulebook) =>
    'decisionId' in event.data
      ? citedVersions(RULES_CITED[event.type as keyof typeof RULES_CITED], event.data.decidedOn, rulebook)
      : [],
};

/** Appraisal (penilaian kinerja), stream `appraisal.appraisal-<personRef>.<year>`. */
export const appraisal = living(aggregate);

export type LivingAppraisal = Living<Appraisal, AppraisalEvent>;

/** The year as it stood in law on a day: what was agreed, filed or took effect later is not there. */
export function appraisalOn({ entries }: LivingAppraisal, day: string): Appraisal {
  const { plans, objections, ...state } = stateOf(aggregate, entries, day);
  return {
    ...state,
    plans: plans.filter(({ agreedOn }) => agreedOn <= day),
    objections: objections.filter(({ filedOn }) => filedOn <= day),
  };
}

/** Key of a person's year. */
export const appraisalKey = (personRef: string, year: number): string => `${personRef}.${year}`;
