import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EVENT_STORE, EventCodec, type EventStore } from '#app/event-store';
import type { AgencyScope, Opens, RecordedFact } from '#app/platform';
import { ReadModels, type Ledger } from '#app/read-model';
import { decisionHistoryProjection } from '../projection/decision-history.projection.js';
import { HistoryEventRow } from '../projection/history-event.entity.js';
import { streamTo } from './stream-to.js';

/** Which facts about whom, in streams of which categories, and who asks: only what is of these agencies exists for them. */
export interface PersonQuestion {
  readonly personRef: string;
  readonly categories: readonly string[];
  /** Public names. */
  readonly facts: readonly string[];
  readonly scope: AgencyScope;
  readonly minPosition: string | null;
  readonly opens: Opens;
}

/** First and last revision of a stream that are asked for. Decimal. */
interface Part {
  readonly stream: string;
  readonly first: string;
  readonly last: string;
}

/** Facts about a person out of many streams: which ones says the index of the log, what they say the log. */
@Injectable()
export class PersonStreams {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /**
   * The facts asked for by stream, each oldest first, up to the position that the answer names.
   * @throws BehindError · VaultError · StoreError
   */
  async of(question: PersonQuestion): Promise<{ streams: readonly RecordedFact[][]; ledger: Ledger }> {
    const { personRef, minPosition, opens } = question;
    const { value: parts, ledger } = await this.readModels.read(
      decisionHistoryProjection.name,
      { minPosition },
      (manager) => partsOf(manager, question),
    );
    const position = ledger.position ?? '';
    const asked = new Set(question.facts);
    // Asked together, the log reads them by one statement, and a key is fetched once.
    const read = await Promise.all(
      parts.map(async ({ stream, first, last }) => {
        const part = { from: BigInt(first), limit: Number(last) - Number(first) + 1 };
        const facts = await streamTo(this.store, this.codec, stream, position, part);
        return facts.filter(({ subject, publicName }) => subject === personRef && asked.has(publicName));
      }),
    );
    const opened = new Map(
      (await this.codec.open(read.flat(), opens, position)).map((fact) => [fact.position, fact]),
    );
    return { streams: read.map((facts) => facts.map((fact) => opened.get(fact.position)!)), ledger };
  }
}

/** Where in the log the facts asked for are: a year of appraisals holds hundreds around the few that are. */
function partsOf(
  manager: EntityManager,
  { personRef, categories, facts, scope }: PersonQuestion,
): Promise<Part[]> {
  const query = manager
    .createQueryBuilder(HistoryEventRow, 'event')
    .select('event.stream', 'stream')
    .addSelect('min(event.revision)', 'first')
    .addSelect('max(event.revision)', 'last')
    .where('event.subject = :personRef', { personRef })
    .andWhere('event.category = any(:categories)', { categories: [...categories] })
    .andWhere('event.publicName = any(:facts)', { facts: [...facts] })
    .groupBy('event.stream')
    .orderBy('event.stream');
  if (scope !== '*') query.andWhere('event.agencyId = any(:agencies)', { agencies: [...scope] });
  return query.getRawMany<Part>();
}
