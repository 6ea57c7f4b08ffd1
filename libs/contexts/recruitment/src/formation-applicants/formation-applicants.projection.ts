import type { Projection, RecordedFact, Rows } from '#app/platform';
import type { ApplicationSubmitted } from '../application/application.events.js';
import { FormationApplicantRow, type SealedPersonal } from './formation-applicant.entity.js';
import { shownApplicant, type KeptFact } from './shown-applicant.js';

/** The applicants of each formation: what rankings and final results are computed from. */
export const formationApplicants: Projection = {
  name: 'formation-applicants',
  version: 1,
  categories: ['recruitment.application'],
  entities: [FormationApplicantRow],
  asksFor: ({ key }) => [[FormationApplicantRow, key]],
  async apply(fact, rows: Rows) {
    const before = await rows.find(FormationApplicantRow, fact.key);
    const facts = [...(before?.facts ?? []), keptOf(fact)];
    if (facts[0]!.type !== 'ApplicationSubmitted')
      throw new Error(`${fact.stream} does not begin with a submission.`);
    const { applicationNo, formationId, roundId } = facts[0]!.data as ApplicationSubmitted['data'];
    const { status, failedRequirements, scores, cancelled, openObjections } = shownApplicant(facts);
    rows.save(FormationApplicantRow, {
      applicationId: fact.key,
      applicationNo,
      formationId,
      roundId,
      agencyId: fact.agencyId,
      status,
      failedRequirements,
      scores,
      cancelled,
      openObjections,
      personal: before?.personal ?? personalOf(fact),
      facts,
      position: fact.position,
    });
  },
};

/** Public values that make a row, of every kind of fact. Decisions carry many more. */
const KEPT = [
  'decisionId',
  'refDecisionId',
  'applicationNo',
  'formationId',
  'roundId',
  'result',
  'failedRequirements',
  'objectionNo',
  'stage',
  'outcome',
  'selection',
  'scores',
  'to',
  'corrections',
];

const keptOf = ({ type, data }: RecordedFact): KeptFact => ({
  type,
  data: Object.fromEntries(
    KEPT.filter((name) => Object.hasOwn(data, name)).map((name) => [name, data[name]]),
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
