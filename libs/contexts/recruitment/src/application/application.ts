import { living, type Aggregate, type LifeEvent, type Living } from '#app/decision-life';
import {
  AdministrativeResultDecided,
  ApplicationSubmitted,
  NipIssued,
  ObjectionDecided,
  ObjectionFiled,
  ResultCancelled,
  type ApplicationEvent,
  type ObjectionStage,
} from './application.events.js';
import { applicationBreaches, applicationCitations } from './application-rules.js';
import { ScoresCorrected, ScoresRecorded, type Scores, type Selection } from './score.events.js';

export type { ApplicationEvent };

/** An objection with its answer; null: not answered yet. */
export interface Objection {
  readonly objectionNo: string;
  readonly stage: ObjectionStage;
  readonly refDecisionId: string;
  readonly filedAt: string;
  readonly outcome: 'accepted' | 'rejected' | null;
}

/** An application (lamaran), as the decisions alive make it. */
export interface Application {
  /** Null: nobody applied. After an erasure the vaulted values are not in it. */
  readonly submitted: ApplicationSubmitted['data'] | null;
  readonly administrative: Pick<
    AdministrativeResultDecided['data'],
    'decisionId' | 'result' | 'failedRequirements' | 'announcedOn' | 'verifier'
  > | null;
  readonly objections: readonly Objection[];
  readonly scores: Readonly<Partial<Record<Selection, Scores>>>;
  readonly cancelled: Pick<
    ResultCancelled['data'],
    'decisionId' | 'refDecisionId' | 'announcedOn' | 'reasonCode'
  > | null;
  readonly nipIssued: boolean;
}

/** Where an application stands. */
export type ApplicationStatus = 'none' | 'submitted' | 'MS' | 'TMS' | 'cancelled' | 'nip-issued';

/** Where an application stands; whether it passed in the end is its formation's to say. */
export function applicationStatus(state: Application): ApplicationStatus {
  if (!state.submitted) return 'none';
  if (state.cancelled) return 'cancelled';
  if (state.nipIssued) return 'nip-issued';
  return state.administrative?.result ?? 'submitted';
}

const aggregate: Aggregate<Application, ApplicationEvent> = {
  category: 'recruitment.application',
  events: [
    ApplicationSubmitted,
    AdministrativeResultDecided,
    ObjectionFiled,
    ObjectionDecided,
    ScoresRecorded,
    ScoresCorrected,
    ResultCancelled,
    NipIssued,
  ],
  initialState: {
    submitted: null,
    administrative: null,
    objections: [],
    scores: {},
    cancelled: null,
    nipIssued: false,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ApplicationSubmitted':
        return { ...state, submitted: event.data };
      case 'AdministrativeResultDecided': {
        const { decisionId, result, failedRequirements, announcedOn, verifier } = event.data;
        return {
          ...state,
          administrative: { decisionId, result, failedRequirements, announcedOn, verifier },
        };
      }
      case 'ObjectionFiled': {
        const { objectionNo, stage, refDecisionId, filedAt } = event.data;
        const filed = { objectionNo, stage, refDecisionId, filedAt, outcome: null };
        return { ...state, objections: [...state.objections, filed] };
      }
      case 'ObjectionDecided':
        return answered(state, event.data);
      case 'ScoresRecorded':
        return { ...state, scores: { ...state.scores, [event.data.selection]: event.data.scores } };
      case 'ScoresCorrected':
        return { ...state, scores: { ...state.scores, [event.data.selection]: event.data.to } };
      case 'ResultCancelled': {
        const { decisionId, refDecisionId, announcedOn, reasonCode } = event.data;
        return { ...state, cancelled: { decisionId, refDecisionId, announcedOn, reasonCode } };
      }
      case 'NipIssued':
        return { ...state, nipIssued: true };
    }
  },
  standing: (state) => ({
    status: applicationStatus(state),
    failedRequirements: state.administrative?.result === 'TMS' ? state.administrative.failedRequirements : [],
    scores: state.scores,
  }),
  fixedFields: [
    'applicationNo',
    'formationId',
    'roundId',
    'objectionNo',
    'stage',
    'refDecisionId',
    // who decided an objection is held against who took the decision, when it is recorded
    'verifier',
    'decider',
  ],
  breaches: applicationBreaches,
  citations: applicationCitations,
};

/**
 * An accepted objection makes the administrative result MS, and lets a cancelled pass stand again: the one that was objected
 * to, and no later one.
 */
function answered(state: Application, data: ObjectionDecided['data']): Application {
  const objections = state.objections.map((objection) =>
    objection.objectionNo === data.objectionNo ? { ...objection, outcome: data.outcome } : objection,
  );
  if (data.outcome === 'rejected') return { ...state, objections };
  const { administrative, cancelled } = state;
  const { refDecisionId } = data;
  const won = administrative?.decisionId === refDecisionId;
  return {
    ...state,
    objections,
    administrative: won ? { ...administrative, result: 'MS', failedRequirements: [] } : administrative,
    cancelled: cancelled?.decisionId === refDecisionId ? null : cancelled,
  };
}

/** Application (lamaran), stream `recruitment.application-<applicationId>`. */
export const application = living(aggregate);

export type LivingApplication = Living<Application, ApplicationEvent>;
export type ApplicationFact = ApplicationEvent | LifeEvent;
