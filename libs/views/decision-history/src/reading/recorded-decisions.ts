import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore } from '#app/event-store';
import { NOW, type DecisionRegister, type FoundDecision, type RecordedFact } from '#app/platform';
import { ReadModels } from '#app/read-model';
import { decisionHistoryProjection } from '../projection/decision-history.projection.js';
import { HistoryEventRow } from '../projection/history-event.entity.js';
import { replayDecision } from '../replay/replay-decision.js';
import { DECIDERS, type Deciders } from './decision-history.js';

/** Decisions of every context, found by the index of the log and judged by the log itself. */
@Injectable()
export class RecordedDecisions implements DecisionRegister {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly readModels: ReadModels,
    @Inject(DECIDERS) private readonly deciders: Deciders,
  ) {}

  async decisionOn(decisionId: string, day: string): Promise<FoundDecision | undefined> {
    const { position } = await this.store.head();
    const { value: row } = await this.readModels.read(
      decisionHistoryProjection.name,
      { minPosition: position },
      (manager) => manager.findOne(HistoryEventRow, { where: { decisionId }, order: { position: 'ASC' } }),
    );
    if (row === null) return undefined;
    const facts: RecordedFact[] = [];
    for await (const event of this.store.readStream(row.stream)) facts.push(this.codec.decode(event));
    const decider = this.deciders.find(({ category }) => category === row.category);
    // what keeps a decision alive is public: nothing has to be opened
    const { inForce } = replayDecision(decider, facts, decisionId, { knownAt: NOW, validAt: day });
    const fact = facts.find(({ data }) => data['decisionId'] === decisionId)!;
    const { publicName, stream, eventId, subject, agencyId } = fact;
    return { decisionId, agencyId, publicName, stream, eventId, subject, alive: inForce ?? true };
  }
}
