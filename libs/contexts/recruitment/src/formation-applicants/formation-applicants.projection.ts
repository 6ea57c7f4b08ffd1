import { fold } from '#app/kernel';
import type { Projection, RecordedFact, Rows } from '#app/platform';
import { application, applicationStatus, type ApplicationFact } from '../application/application.js';
import { FormationApplicantRow, type KeptFact, type SealedPersonal } from './formation-applicant.entity.js';

/** The applicants of each formation: what rankings and final results are computed from. */
export const formationApplicants: Projection = {
  name: 'formation-applicants',
  version: 1,
  categories: ['recruitment.application'],
  entities: [FormationApplicantRow],
  async apply(fact, rows: Rows) {
    const before = await rows.find(FormationApplicantRow, fact.key);
    const facts = [...(before?.facts ?? []), keptOf(fact)];
    const { state } = fold(application, facts as unknown as ApplicationFact[]);
    if (!state.submitted) throw new Error(`${fact.stream} does not begin with a submission.`);
    rows.save(FormationApplicantRow, {
      applicationId: fact.key,
      applicationNo: state.submitted.applicationNo,
      formationId: state.submitted.formationId,
      roundId: state.submitted.roundId,
      agencyId: fact.agencyId,
      status: applicationStatus(state),
      failedRequirements:
        state.administrative?.result === 'TMS' ? state.administrative.failedRequirements : [],
      scores: state.scores,
      cancelled: state.cancelled !== null,
      openObjections: state.objections.filter(({ outcome }) => outcome === null).length,
      personal: before?.personal ?? personalOf(fact),
      facts,
      position: fact.position,
    });
  },
};

/** Public values that the rules fold, of every kind of fact. Decisions carry many more. */
const FOLDED = [
  'decisionId',
  'refDecisionId',
  'applicationNo',
  'formationId',
  'roundId',
  'result',
  'failedRequirements',
  'announcedOn',
  'objectionNo',
  'stage',
  'filedAt',
  'outcome',
  'selection',
  'scores',
  'to',
  'reasonCode',
  'corrections',
  'effect',
  'effectFrom',
  'date',
];

const keptOf = ({ type, data }: RecordedFact): KeptFact => ({
  type,
  data: Object.fromEntries(
    FOLDED.filter((name) => Object.hasOwn(data, name)).map((name) => [name, data[name]]),
  ),
});

const personalOf = ({ leafId, stream, subject, sealed }: RecordedFact): SealedPersonal => ({
  leafId,
  stream,
  subject,
  sealed: Object.fromEntries(
    ['gradePoint', 'birthDate'].flatMap((name) => (sealed[name] ? [[name, sealed[name]]] : [])),
  ),
});
