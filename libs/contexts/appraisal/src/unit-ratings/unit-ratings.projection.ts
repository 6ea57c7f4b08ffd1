import { isLifeEvent, type LifeEvent } from '#app/decision-life';
import type { Projection, RecordedFact, Rows } from '#app/platform';
import type { AnnualRatingDecided } from '../appraisal/appraisal.events.js';
import { UnitRatingRow, type SealedOfEvent } from './unit-ratings.entity.js';

/** The ratings that stand: what a summary counts. What is private in them stays sealed. */
export const unitRatings: Projection = {
  name: 'unit-ratings',
  version: 2,
  categories: ['appraisal.appraisal'],
  entities: [UnitRatingRow],
  async apply(fact, rows) {
    if (isLifeEvent(fact)) return live(fact as RecordedFact & LifeEvent, rows);
    if (fact.type === 'AnnualRatingDecided') {
      const { decisionId, decidedOn } = fact.data as AnnualRatingDecided['data'];
      rows.save(UnitRatingRow, {
        decision_id: decisionId,
        agency_id: fact.agencyId,
        // The stream's key is `<personRef>.<year>`; neither part is ever corrected.
        year: Number(fact.key.slice(fact.key.lastIndexOf('.') + 1)),
        decided_on: decidedOn,
        stream: fact.stream,
        subject: fact.subject,
        rated: sealedOf(fact, ['unitId', 'predicate', 'receivedOn']),
        corrections: [],
        position: fact.position,
      });
    }
  },
};

async function live(fact: RecordedFact & LifeEvent, rows: Rows): Promise<void> {
  const row = await rows.find(UnitRatingRow, fact.data.refDecisionId);
  if (!row) return;
  switch (fact.type) {
    case 'DecisionCorrected': {
      // The correction was checked against the schema of the fact it corrects.
      const day = fact.data.corrections.find(({ field }) => field === 'decidedOn')?.to as string | undefined;
      rows.save(UnitRatingRow, {
        ...row,
        decided_on: day ?? row.decided_on,
        corrections: [...row.corrections, sealedOf(fact, ['internalCorrections'])],
        position: fact.position,
      });
      return;
    }
    case 'DecisionRevoked':
    case 'DecisionAnnulledByAuthority':
      rows.remove(UnitRatingRow, row.decision_id);
      return;
    case 'StateRestored':
  }
}

const sealedOf = ({ leafId, sealed }: RecordedFact, fields: readonly string[]): SealedOfEvent => ({
  leafId,
  sealed: Object.fromEntries(fields.map((field) => [field, sealed[field]!])),
});
