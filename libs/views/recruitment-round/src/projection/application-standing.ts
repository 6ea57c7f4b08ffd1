import { dateInJakarta } from '#app/kernel';
import { holding, type TrailFact } from './trail.js';

/** Scores of one selection, as recorded. */
export interface Scores {
  readonly present: boolean;
  readonly twk: number | null;
  readonly tiu: number | null;
  readonly tkp: number | null;
  readonly tests:
    readonly { readonly test: string; readonly score: string; readonly maximum: string }[] | null;
}
export type Selection = 'skd' | 'skb' | 'competence';

/** An objection with its answer, as far as there is one. */
export interface ObjectionStanding {
  readonly objectionNo: string;
  readonly stage: 'administrative' | 'final' | 'cancellation';
  readonly refDecisionId: string;
  readonly contested: readonly string[];
  readonly filedAt: string;
  readonly dueOn: string;
  readonly outcome: 'accepted' | 'rejected' | null;
  readonly answerDecisionId: string | null;
  readonly answeredOn: string | null;
  /** Day on which the result after the objection was announced; it stops the clock. */
  readonly announcedOn: string | null;
}

/** A number of a civil servant as the public counts it: when, by which technical consideration, and not which. */
export interface Numbered {
  /** Day of recording, Asia/Jakarta. */
  readonly day: string;
  readonly proposedOn: string | null;
  /** Day on the SK. */
  readonly issuedOn: string;
  readonly pertek: { readonly number: string; readonly date: string } | null;
}

/** An application by the decisions that hold. */
export interface ApplicationStanding {
  /** Null: the administrative selection is not decided. */
  readonly result: 'MS' | 'TMS' | null;
  readonly failedRequirements: readonly string[];
  readonly objections: readonly ObjectionStanding[];
  readonly scores: Readonly<Partial<Record<Selection, Scores>>>;
  readonly cancelled: { readonly decisionId: string; readonly announcedOn: string | null } | null;
  readonly numbered: readonly Numbered[];
  readonly administrativeDecisionId: string | null;
}

const NOTHING: ApplicationStanding = {
  result: null,
  failedRequirements: [],
  objections: [],
  scores: {},
  cancelled: null,
  numbered: [],
  administrativeDecisionId: null,
};

/** What the facts of a trail make together. */
export const applicationStanding = (trail: readonly TrailFact[]): ApplicationStanding =>
  holding(trail).reduce(after, NOTHING);

function after(state: ApplicationStanding, fact: TrailFact): ApplicationStanding {
  const { values } = fact;
  const text = (name: string): string | null => (values[name] ?? null) as string | null;
  switch (fact.type) {
    case 'AdministrativeResultDecided':
      return {
        ...state,
        result: text('result') as ApplicationStanding['result'],
        failedRequirements: (values['failedRequirements'] ?? []) as readonly string[],
        administrativeDecisionId: text('decisionId'),
      };
    case 'ObjectionFiled':
      return { ...state, objections: [...state.objections, filed(values)] };
    case 'ObjectionDecided':
      return answered(state, values);
    case 'ScoresRecorded':
    case 'ScoresCorrected': {
      const scores = (values['scores'] ?? values['to']) as Scores;
      return { ...state, scores: { ...state.scores, [values['selection'] as Selection]: scores } };
    }
    case 'ResultCancelled':
      return { ...state, cancelled: { decisionId: text('decisionId')!, announcedOn: text('announcedOn') } };
    case 'NipIssued':
      return { ...state, numbered: [...state.numbered, numberedBy(fact)] };
    default:
      return state;
  }
}

const numberedBy = ({ recordedAt, values }: TrailFact): Numbered => ({
  day: dateInJakarta(recordedAt),
  proposedOn: (values['proposedOn'] ?? null) as string | null,
  issuedOn: values['decidedOn'] as string,
  pertek: (values['pertek'] ?? null) as Numbered['pertek'],
});

const filed = (values: TrailFact['values']): ObjectionStanding => ({
  ...(values as Pick<ObjectionStanding, 'objectionNo' | 'stage' | 'refDecisionId' | 'filedAt' | 'dueOn'>),
  contested: (values['contested'] ?? []) as readonly string[],
  outcome: null,
  answerDecisionId: null,
  answeredOn: null,
  announcedOn: null,
});

/** An accepted objection makes the result it was against MS, or lets the cancelled pass stand again. */
function answered(state: ApplicationStanding, values: TrailFact['values']): ApplicationStanding {
  const { objectionNo, refDecisionId, outcome } = values;
  const answer = {
    outcome: outcome as 'accepted' | 'rejected',
    answerDecisionId: values['decisionId'] as string,
    answeredOn: (values['decidedOn'] ?? null) as string | null,
    announcedOn: (values['announcedOn'] ?? null) as string | null,
  };
  const objections = state.objections.map((own) =>
    own.objectionNo === objectionNo ? { ...own, ...answer } : own,
  );
  if (outcome !== 'accepted') return { ...state, objections };
  const won = state.administrativeDecisionId === refDecisionId;
  return {
    ...state,
    objections,
    ...(won && state.result !== null && { result: 'MS' as const, failedRequirements: [] }),
    cancelled: state.cancelled?.decisionId === refDecisionId ? null : state.cancelled,
  };
}
