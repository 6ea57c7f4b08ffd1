import type { RecordedFact } from '#app/platform';
import type { KeptFact } from './flag-matter.entity.js';

/** Public values that are kept of every decision. */
const DECISION = [
  ...['decisionId', 'batchId', 'decidedOn', 'effectiveFrom', 'effectiveUntil', 'inauguratedOn'],
  ...['pertek', 'findings', 'unitId'],
];
const DEATH = ['refDecisionId', 'date', 'effect', 'effectFrom'];

/** Type → what is kept of it beside that, public or sealed. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  PostCreated: ['postId', 'level', 'echelon', 'functionalLevel', 'headsUnit'],
  PostAssigned: [
    ...['fromPostId', 'toPostId', 'assignmentKind', 'selectionId', 'chosenRank'],
    ...['electionConsent', 'basisKinds', 'basis'],
  ],
  PostVacated: ['postId', 'cause'],
  ActingAppointed: ['postId', 'actingKind'],
  OfficialInaugurated: ['refDecisionId', 'date', 'electionConsent', 'findings', 'unitId'],
  AnnualRatingDecided: ['predicate', 'raterPostId'],
  AppraisalSummaryPublished: ['year', 'orgPredicate', 'counts'],
  ObjectionFiled: ['objectionNo', 'dueOn', 'stage'],
  ObjectionDecided: ['objectionNo', 'announcedOn'],
  RankingPublished: ['formationId', 'ranking'],
  ScoresCorrected: ['formationId', 'applicationNo', 'selection', 'correctedOn'],
  DecisionRevoked: DEATH,
  DecisionAnnulledByAuthority: DEATH,
};
const KEPT = new Set([...DECISION, ...Object.values(OWN).flat()]);

interface Change {
  readonly field: string;
}

/** What is kept of a fact. @param of type of the decision that it acts on, for a correction; else its own */
export function keptOf(fact: RecordedFact, of: string = fact.type): KeptFact {
  const { type, publicName, eventId, leafId, stream, recordedAt, position } = fact;
  const corrects = type === 'DecisionCorrected';
  const names = corrects ? ['refDecisionId', 'findings'] : [...DECISION, ...(OWN[type] ?? [])];
  const hidden = corrects ? (of === 'AnnualRatingDecided' ? ['internalCorrections'] : []) : (OWN[type] ?? []);
  return {
    ...{ type, publicName, eventId, leafId, stream, recordedAt, position },
    data: {
      ...among(fact.data, names),
      ...(corrects && { corrections: keptCorrections(fact.data['corrections']) }),
    },
    sealed: among(fact.sealed, hidden),
  };
}

const keptCorrections = (corrections: unknown): readonly Change[] =>
  ((corrections ?? []) as readonly Change[]).filter(({ field }) => KEPT.has(field));

const among = <T>(values: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(names.flatMap((name) => (Object.hasOwn(values, name) ? [[name, values[name]!]] : [])));
