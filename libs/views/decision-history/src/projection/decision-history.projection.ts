import type { Projection, RecordedFact, Rows } from '#app/platform';
import { HistoryEventRow } from './history-event.entity.js';

/** The index of the log by stream, decision and agency (`riwayat keputusan`): one row an event, of every context. */
export const decisionHistoryProjection: Projection = {
  name: 'decision-history',
  version: 3,
  categories: '*',
  entities: [HistoryEventRow],
  apply(fact: RecordedFact, rows: Rows): void {
    rows.save(HistoryEventRow, {
      position: fact.position,
      eventId: fact.eventId,
      stream: fact.stream,
      category: fact.category,
      revision: String(fact.revision),
      publicName: fact.publicName,
      decisionId: textIn(fact, 'decisionId'),
      refDecisionId: textIn(fact, 'refDecisionId'),
      agencyId: fact.agencyId,
      subject: fact.subject,
      recordedAt: fact.recordedAt,
      validAt: fact.validAt,
      actorRole: fact.actor.role,
      actorOffice: fact.actor.office,
      leafId: fact.leafId,
    });
  },
};

function textIn(fact: RecordedFact, field: string): string | null {
  const value = fact.data[field];
  return typeof value === 'string' ? value : null;
}
