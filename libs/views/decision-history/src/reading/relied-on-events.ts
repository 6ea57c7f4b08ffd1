import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore } from '#app/event-store';
import { exceptVault, type AgencyScope, type Moment } from '#app/platform';
import { ReadModels } from '#app/read-model';
import { decisionHistoryProjection } from '../projection/decision-history.projection.js';
import { HistoryEventRow } from '../projection/history-event.entity.js';
import type { DecisionReplay } from '../replay/replay-decision.js';
import { replayReliedOn, type ReliedOn } from '../replay/replay-relied-on.js';
import { streamTo } from './stream-to.js';

/** Fields of decisions that name events: of other streams, and of a shortlist the scores that it was computed from. */
const NAMING = ['reliedOn', 'scoredBy'];

/** Finds the events that a decision names as relied on: where they stand says the index of the log, what they say the log. */
@Injectable()
export class ReliedOnEvents {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /**
   * In the order in which the decision names them; those of other agencies than the asker's are not there.
   * @param decision as recorded; null: it was not known yet
   * @param position how far the answer goes
   * @throws BehindError · VaultError · StoreError
   */
  async of(
    decision: DecisionReplay['recorded'],
    knownAt: Moment,
    scope: AgencyScope,
    position: string | null,
  ): Promise<ReliedOn[]> {
    const eventIds = namedBy(decision);
    if (!decision || eventIds.length === 0) return [];
    const streams = await this.streamsOf(eventIds, scope, position);
    // A revision is a place in the decision's own stream: of the others the same is known as at the decision itself.
    const by = decision.evidence.position;
    const asked: Moment = knownAt.at === 'revision' ? { at: 'position', position: by } : knownAt;
    const facts = await Promise.all(
      [...new Set(streams.values())].map(async (stream) => {
        const closed = await streamTo(this.store, this.codec, stream, position);
        return [stream, await this.codec.open(closed, exceptVault, position)] as const;
      }),
    );
    const opened = new Map(facts);
    return eventIds.flatMap((eventId) => {
      const stream = streams.get(eventId);
      const found = stream && replayReliedOn(opened.get(stream)!, { eventId, by, knownAt: asked });
      return found ? [found] : [];
    });
  }

  /** Event → its stream. */
  private async streamsOf(
    eventIds: readonly string[],
    scope: AgencyScope,
    minPosition: string | null,
  ): Promise<ReadonlyMap<string, string>> {
    const { value: rows } = await this.readModels.read(
      decisionHistoryProjection.name,
      { minPosition },
      (manager) => {
        const query = manager
          .createQueryBuilder(HistoryEventRow, 'event')
          .where('event.eventId = any(:eventIds)', { eventIds: [...eventIds] });
        if (scope !== '*') query.andWhere('event.agencyId = any(:agencies)', { agencies: [...scope] });
        return query.getMany();
      },
    );
    return new Map(rows.map(({ eventId, stream }) => [eventId, stream]));
  }
}

const namedBy = (decision: DecisionReplay['recorded']): readonly string[] =>
  NAMING.flatMap((field) => {
    const named = decision?.data[field];
    return Array.isArray(named) ? (named as string[]) : [];
  });
