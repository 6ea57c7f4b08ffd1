import type { Projection, RecordedFact } from '#app/platform';
import { AppraisalYearRow, type KeptFact } from './unit-ratings.entity.js';

/** Type of a fact → the fields that are kept of it. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  PerformancePlanAgreed: ['unitId', 'postId', 'raterPostId', 'agreedOn'],
  PeriodicRatingGiven: ['unitId'],
  AnnualRatingDecided: [
    ...['decisionId', 'decidedOn', 'effectiveFrom', 'unitId', 'outcome', 'behaviour', 'predicate'],
    ...['receivedOn', 'raterPostId'],
  ],
  RatingObjected: ['refDecisionId', 'filedOn'],
  RatingObjectionDecided: [
    ...['decisionId', 'decidedOn', 'effectiveFrom', 'refDecisionId', 'result'],
    ...['outcome', 'behaviour', 'predicate'],
  ],
  RatingFollowUpDecided: ['decisionId', 'decidedOn', 'effectiveFrom', 'refDecisionId', 'kind'],
  DecisionCorrected: ['refDecisionId', 'corrections', 'internalCorrections'],
  DecisionRevoked: ['refDecisionId', 'effect', 'effectFrom', 'date', 'number'],
  DecisionAnnulledByAuthority: ['refDecisionId', 'effect', 'effectFrom', 'date', 'number'],
};

/** Everybody's year: what a summary counts, and the register of ratings shows. What is private in it stays sealed. */
export const unitRatings: Projection = {
  name: 'unit-ratings',
  version: 4,
  categories: ['appraisal.appraisal'],
  entities: [AppraisalYearRow],
  asksFor: ({ stream }) => [[AppraisalYearRow, stream]],
  async apply(fact, rows) {
    const kept = keptOf(fact);
    if (!kept) return;
    const row = await rows.find(AppraisalYearRow, fact.stream);
    rows.save(AppraisalYearRow, {
      stream: fact.stream,
      agency_id: fact.agencyId,
      // The stream's key is `<personRef>.<year>`; neither part is ever corrected.
      year: Number(fact.key.slice(fact.key.lastIndexOf('.') + 1)),
      subject: row?.subject ?? fact.subject,
      facts: [...(row?.facts ?? []), kept],
      position: fact.position,
    });
  },
};

function keptOf({ type, leafId, recordedAt, position, data, sealed }: RecordedFact): KeptFact | null {
  const fields = Object.hasOwn(KEPT, type) ? KEPT[type]! : null;
  const of = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      (fields ?? []).flatMap((name) => (Object.hasOwn(values, name) ? [[name, values[name]!]] : [])),
    );
  return fields && { type, leafId, recordedAt, position, data: of(data), sealed: of(sealed) };
}
