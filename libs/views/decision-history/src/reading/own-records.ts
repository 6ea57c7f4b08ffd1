import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore } from '#app/event-store';
import type { Visibility } from '#app/kernel';
import type { RecordedFact } from '#app/platform';
import { ReadModels, type Ledger } from '#app/read-model';
import { decisionHistoryProjection } from '../projection/decision-history.projection.js';
import { HistoryEventRow } from '../projection/history-event.entity.js';

/** One stream about a person, as that person may read it. */
export interface OwnRecord {
  /** What follows the category in the stream's name. */
  readonly key: string;
  /** Oldest first. Opened: what is public, and what the person concerned sees. */
  readonly facts: readonly RecordedFact[];
}

/** What a person sees of their own: public values, and those marked S. The vault (X) and the agency's own (I) stay closed. */
export const visibleToSubject = (visibility: Visibility): boolean => visibility === 'P' || visibility === 'S';

/** What was recorded about a person, for that person: which streams comes from the index of the log, what they say from the log. */
@Injectable()
export class OwnRecords {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /**
   * Streams of a category about a person, by name.
   * @param after the stream to go on after
   * @throws BehindError · VaultError
   */
  async of(
    personRef: string,
    category: string,
    asked: { readonly after: string | null; readonly limit: number; readonly minPosition: string | null },
  ): Promise<{ records: readonly OwnRecord[]; next: string | null; ledger: Ledger }> {
    const { after, limit, minPosition } = asked;
    const { value: found, ledger } = await this.readModels.read(
      decisionHistoryProjection.name,
      { minPosition },
      (manager) =>
        manager
          .createQueryBuilder(HistoryEventRow, 'event')
          .select('distinct event.stream', 'stream')
          .where('event.subject = :personRef and event.category = :category', { personRef, category })
          .andWhere('event.stream > :after', { after: after ?? '' })
          .orderBy('event.stream')
          .limit(limit + 1)
          .getRawMany<{ stream: string }>(),
    );
    const streams = found.slice(0, limit).map(({ stream }) => stream);
    const records: OwnRecord[] = [];
    for (const stream of streams)
      records.push({
        key: stream.slice(category.length + 1),
        facts: await this.facts(stream, personRef, ledger.position ?? ''),
      });
    return { records, next: found.length > limit ? streams.at(-1)! : null, ledger };
  }

  private async facts(stream: string, personRef: string, position: string): Promise<RecordedFact[]> {
    const facts: RecordedFact[] = [];
    for await (const event of this.store.readStream(stream)) {
      // The log may be ahead of the read model; the answer says one position, so it shows one.
      if (event.position > position) break;
      const fact = this.codec.decode(event);
      if (fact.subject === personRef) facts.push(fact);
    }
    return this.codec.open(facts, visibleToSubject, position);
  }
}
