import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, EventCodec, type EventStore } from '#app/event-store';
import type { AgencyScope, Opens, RecordedFact } from '#app/platform';
import { ReadModels, type Ledger } from '#app/read-model';
import { decisionHistoryProjection } from '../projection/decision-history.projection.js';
import { HistoryEventRow } from '../projection/history-event.entity.js';
import { streamTo } from './stream-to.js';

/** Whose streams, of which categories, and who asks: only what is of these agencies exists for them. */
export interface PersonQuestion {
  readonly personRef: string;
  readonly categories: readonly string[];
  readonly scope: AgencyScope;
  readonly minPosition: string | null;
  readonly opens: Opens;
  /** Facts whose private values are asked for; the others come as they are stored. */
  readonly needs: (fact: RecordedFact) => boolean;
}

/** Whole streams that hold something about a person: which ones says the index of the log, what they say the log. */
@Injectable()
export class PersonStreams {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /**
   * The streams, each oldest first, up to the position that the answer names. A stream that concerns several persons, such as a
   * post's, holds the facts about the others too, closed: `subject` tells them apart.
   * @throws BehindError · VaultError · StoreError
   */
  async of(question: PersonQuestion): Promise<{ streams: readonly RecordedFact[][]; ledger: Ledger }> {
    const { minPosition, opens, needs } = question;
    const { value: names, ledger } = await this.readModels.read(
      decisionHistoryProjection.name,
      { minPosition },
      (manager) => {
        const query = manager
          .createQueryBuilder(HistoryEventRow, 'event')
          .select('distinct event.stream', 'stream')
          .where('event.subject = :personRef', { personRef: question.personRef })
          .andWhere('event.category = any(:categories)', { categories: [...question.categories] })
          .orderBy('event.stream');
        if (question.scope !== '*')
          query.andWhere('event.agencyId = any(:agencies)', { agencies: [...question.scope] });
        return query.getRawMany<{ stream: string }>();
      },
    );
    const position = ledger.position ?? '';
    // Asked together, the log reads them by one statement, and a key is fetched once.
    const read = await Promise.all(
      names.map(({ stream }) => streamTo(this.store, this.codec, stream, position)),
    );
    const isOwn = ({ subject }: RecordedFact): boolean => subject === null || subject === question.personRef;
    const own = read.flat().filter((fact) => isOwn(fact) && needs(fact));
    const opened = new Map(
      (await this.codec.open(own, opens, position)).map((fact) => [fact.position, fact]),
    );
    return { streams: read.map((facts) => facts.map((fact) => opened.get(fact.position) ?? fact)), ledger };
  }
}
