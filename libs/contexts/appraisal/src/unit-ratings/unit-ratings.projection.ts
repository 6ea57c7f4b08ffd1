import { isLifeEvent, type LifeEvent } from '#app/decision-life';
import type { Projection, RecordedFact, Rows } from '#app/platform';
import type { AnnualRatingDecided } from '../appraisal/appraisal.events.js';
import { UnitRatingRow } from './unit-ratings.entity.js';

/** The ratings that stand, unit by unit: what a summary counts. */
export const unitRatings: Projection = {
  name: 'unit-ratings',
  version: 1,
  categories: ['appraisal.appraisal'],
  entities: [UnitRatingRow],
  async apply(fact, rows) {
    if (isLifeEvent(fact)) return live(fact as RecordedFact & LifeEvent, rows);
    if (fact.type === 'AnnualRatingDecided') {
      const data = fact.data as AnnualRatingDecided['data'];
      rows.save(UnitRatingRow, {
        decision_id: data.decisionId,
        agency_id: fact.agencyId,
        unit_id: data.unitId,
        year: data.year,
        predicate: data.predicate,
        decided_on: data.decidedOn,
        received_on: data.receivedOn,
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
      const to = new Map(
        [...fact.data.corrections, ...fact.data.internalCorrections].map((change) => [
          change.field,
          change.to,
        ]),
      );
      // The correction was checked against the schema of the fact it corrects.
      const corrected = <T>(field: string, value: T): T => (to.has(field) ? (to.get(field) as T) : value);
      rows.save(UnitRatingRow, {
        ...row,
        unit_id: corrected('unitId', row.unit_id),
        predicate: corrected('predicate', row.predicate),
        decided_on: corrected('decidedOn', row.decided_on),
        received_on: corrected('receivedOn', row.received_on),
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
