import { Inject, Injectable } from '@nestjs/common';
import { entriesOf, idOf, stands } from '#app/decision-life';
import { EVENT_STORE, EventCodec, streamFacts, type EventStore } from '#app/event-store';
import type { DecisionRegister, FoundDecision } from '#app/platform';
import { ReadModels } from '#app/read-model';
import { decisionHistoryProjection } from '../projection/decision-history.projection.js';
import { HistoryEventRow } from '../projection/history-event.entity.js';

/** Decisions by their public id: where one stands says the index of the log, whether it holds the log itself. */
@Injectable()
export class RecordedDecisions implements DecisionRegister {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly readModels: ReadModels,
  ) {}

  async decisionOn(decisionId: string, day: string): Promise<FoundDecision | undefined> {
    const { position } = await this.store.head();
    const { value: row } = await this.readModels.read(
      decisionHistoryProjection.name,
      { minPosition: position },
      (manager) =>
        manager
          .createQueryBuilder(HistoryEventRow, 'event')
          .where('event.decisionId = :decisionId', { decisionId })
          .orderBy('event.position')
          .limit(1)
          .getOne(),
    );
    if (row === null) return undefined;
    // When a decision takes effect and when it ends is public: nothing is opened.
    const facts = await streamFacts(this.store, this.codec, row.stream);
    const entry = entriesOf(facts).find(({ recorded }) => idOf(recorded) === decisionId);
    if (!entry) return undefined;
    const { agencyId, publicName, stream, eventId, subject } = entry.recorded;
    return { decisionId, agencyId, publicName, stream, eventId, subject, alive: stands(entry, day) };
  }
}
