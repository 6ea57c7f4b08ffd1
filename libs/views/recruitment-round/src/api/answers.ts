import { holding, isLife, type TrailFact } from '../projection/trail.js';
import type { PlaceRow } from '../projection/result.entity.js';
import type { ApplicationView } from '../reading/applications.js';
import type { ObjectionView } from '../reading/objections.js';
import type { FormationView, RoundView } from '../reading/overview.js';
import type { RoundSummary } from '../reading/rounds.js';
import type { ApplicationAnswer, PlaceAnswer, TrailFactAnswer } from './application-answers.dto.js';
import type { RegisteredObjectionAnswer } from './objection-answers.dto.js';
import type { RoundAnswer, RoundFormationAnswer, RoundSummaryAnswer } from './round-answers.dto.js';

export const summaryAnswer = ({
  round,
  agencyName,
  formations,
  seats,
}: RoundSummary): RoundSummaryAnswer => ({
  roundId: round.roundId,
  agencyId: round.agencyId,
  agencyName,
  kind: round.kind,
  procurementName: round.procurementName,
  fiscalYear: round.fiscalYear,
  openedOn: round.openedOn,
  formations,
  seats,
});

const formationAnswer = (formation: FormationView): RoundFormationAnswer => ({
  formationId: formation.formationId,
  postTitle: formation.postTitle,
  location: formation.location,
  needType: formation.needType,
  status: formation.status,
  funnel: formation.funnel,
  numbers: { issued: [...formation.numbers.issued], awaited: formation.numbers.awaited },
  seatsDiffer: formation.seatsDiffer,
  reasons: formation.reasons,
});

/** A round as it is answered, with these of its formations. */
export function roundAnswer(view: RoundView, formations: readonly FormationView[]): RoundAnswer {
  const { round } = view;
  const opening = holding(round.trail)[0] ?? round.trail[0]!;
  return {
    roundId: round.roundId,
    agencyId: round.agencyId,
    agencyName: view.agencyName,
    kind: round.kind,
    procurementName: round.procurementName,
    fiscalYear: round.fiscalYear,
    openedOn: round.openedOn,
    open: round.open,
    ministerDecree: opening.values['ministerDecree'],
    rulesetId: opening.values['rulesetId'] as string,
    decisionId: opening.values['decisionId'] as string,
    total: view.total,
    numbers: view.numbers,
    reasons: view.reasons,
    formations: formations.map(formationAnswer),
  };
}

const placeAnswer = (place: PlaceRow | null): PlaceAnswer | null =>
  place && {
    decisionId: place.decisionId,
    rank: place.rank,
    code: place.code,
    skdTotal: place.skdTotal,
    skd: place.skd,
    skb: place.skb,
    total: place.total,
  };

/** An application as it is answered. */
export const applicationAnswer = (view: ApplicationView): ApplicationAnswer => ({
  applicationId: view.applicationId,
  applicationNo: view.applicationNo,
  roundId: view.roundId,
  formationId: view.formationId,
  status: view.status,
  failedRequirements: [...view.standing.failedRequirements],
  scores: view.standing.scores,
  objections: view.standing.objections.map((own) => ({
    objectionNo: own.objectionNo,
    stage: own.stage,
    contested: [...own.contested],
    filedAt: own.filedAt,
    dueOn: own.dueOn,
    outcome: own.outcome,
    answeredOn: own.answeredOn,
    announcedOn: own.announcedOn,
  })),
  skdPlace: placeAnswer(view.skd),
  finalPlace: placeAnswer(view.final),
  resultPlace: placeAnswer(view.result),
  cancelled: view.standing.cancelled !== null,
});

/** One fact of a trail as it is answered. */
export const factAnswer = (fact: TrailFact): TrailFactAnswer => ({
  id: fact.leafId,
  type: `${isLife(fact) ? 'decision' : 'recruitment'}.${fact.type}`,
  recordedAt: fact.recordedAt,
  position: fact.position,
  values: fact.values,
});

/** An objection of the register as it is answered. */
export const objectionAnswer = ({
  row,
  windowEndsOn,
  state,
  overdue,
}: ObjectionView): RegisteredObjectionAnswer => ({
  objectionNo: row.objectionNo,
  applicationNo: row.applicationNo,
  formationId: row.formationId,
  stage: row.stage,
  refDecisionId: row.refDecisionId,
  contested: [...row.contested],
  filedAt: row.filedAt,
  windowEndsOn,
  dueOn: row.dueOn,
  state,
  outcome: row.outcome,
  answeredOn: row.answeredOn,
  announcedOn: row.announcedOn,
  answerDecisionId: row.answerDecisionId,
  overdue,
});
