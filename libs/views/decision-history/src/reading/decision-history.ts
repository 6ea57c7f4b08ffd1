import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { EVENT_STORE, EventCodec, type EventStore } from '#app/event-store';
import { exceptVault, type AgencyScope, type Moment, type RecordedFact } from '#app/platform';
import { ReadModels, type Ledger } from '#app/read-model';
import { decisionHistoryProjection } from '../projection/decision-history.projection.js';
import { HistoryEventRow } from '../projection/history-event.entity.js';
import { replayDecision, type DecisionReplay } from '../replay/replay-decision.js';
import type { ReliedOn } from '../replay/replay-relied-on.js';
import type { AnyDecider, Question } from '../replay/replay-stream.js';
import { ReliedOnEvents } from './relied-on-events.js';
import { streamTo } from './stream-to.js';

/** Nest token of all aggregates, as the contexts' faces show them (`BoundedContext.deciders`). */
export const DECIDERS = Symbol('DECIDERS');

/** What may stand under `DECIDERS`. */
export type Deciders = readonly AnyDecider[];

/** Who asks: only events of these agencies exist for them. */
export interface Asker {
  readonly scope: AgencyScope;
  readonly minPosition: string | null;
}

export interface EventsPage {
  readonly facts: readonly RecordedFact[];
  /** Revision to go on after; null on the last page. */
  readonly next: string | null;
  /** Events of the stream that were recorded after the moment asked about. */
  readonly later: number;
}

/** Replays for inspectors: which events there are comes from the read model, what they say from the log. */
@Injectable()
export class DecisionHistory {
  constructor(
    private readonly readModels: ReadModels,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly codec: EventCodec,
    @Inject(DECIDERS) private readonly deciders: Deciders,
    private readonly reliedOn: ReliedOnEvents,
  ) {}

  /** A page of a stream's events as known then; undefined when the stream is absent or foreign: nobody can tell which. */
  async events(
    stream: string,
    question: { readonly knownAt: Moment; readonly after: string | null; readonly limit: number },
    asker: Asker,
  ): Promise<{ value: EventsPage | undefined; ledger: Ledger }> {
    const { knownAt, after, limit } = question;
    const { value, ledger } = await this.readModels.read(
      decisionHistoryProjection.name,
      asker,
      async (manager) => {
        const all = await within(manager, asker.scope)
          .andWhere('event.stream = :stream', { stream })
          .getCount();
        if (all === 0) return undefined;
        const known = await until(
          within(manager, asker.scope).andWhere('event.stream = :stream', { stream }),
          knownAt,
        ).getCount();
        const page = until(
          within(manager, asker.scope).andWhere('event.stream = :stream', { stream }),
          knownAt,
        );
        if (after !== null) page.andWhere('event.revision > :after', { after });
        return {
          later: all - known,
          rows: await page
            .orderBy('event.revision', 'ASC')
            .limit(limit + 1)
            .getMany(),
        };
      },
    );
    if (value === undefined) return { value, ledger };
    const rows = value.rows.slice(0, limit);
    const next = value.rows.length > limit ? rows.at(-1)!.revision : null;
    return { value: { facts: await this.facts(rows, ledger.position), next, later: value.later }, ledger };
  }

  /**
   * A decision as known then, in the law of that day, with the events that it relied on, each as known when it was recorded;
   * undefined when it is absent or foreign.
   */
  async decision(
    decisionId: string,
    question: Question,
    asker: Asker,
  ): Promise<{
    value: (DecisionReplay & { readonly reliedOn: readonly ReliedOn[] }) | undefined;
    ledger: Ledger;
  }> {
    const { value: row, ledger } = await this.readModels.read(
      decisionHistoryProjection.name,
      asker,
      (manager) =>
        within(manager, asker.scope)
          .andWhere('event.decisionId = :decisionId', { decisionId })
          .orderBy('event.position')
          .limit(1)
          .getOne(),
    );
    if (row === null) return { value: undefined, ledger };
    const facts = await streamTo(this.store, this.codec, row.stream, ledger.position);
    const opened = await this.codec.open(facts, exceptVault, ledger.position);
    const decider = this.deciders.find(({ category }) => category === row.category);
    const replay = replayDecision(decider, opened, decisionId, question);
    const reliedOn = await this.reliedOn.of(replay.recorded, question.knownAt, asker.scope, ledger.position);
    return { value: { ...replay, reliedOn }, ledger };
  }

  private async facts(rows: readonly HistoryEventRow[], position: string | null): Promise<RecordedFact[]> {
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return [];
    const wanted = new Set(rows.map((row) => row.position));
    const from = BigInt(first.revision);
    const facts: RecordedFact[] = [];
    for await (const event of this.store.readStream(first.stream, {
      from,
      limit: Number(BigInt(last.revision) - from) + 1,
    }))
      if (wanted.has(event.position)) facts.push(this.codec.decode(event));
    return this.codec.open(facts, exceptVault, position);
  }
}

/** The agency scope stands in the query itself: what is foreign is never even read. */
function within(manager: EntityManager, scope: AgencyScope): SelectQueryBuilder<HistoryEventRow> {
  const query = manager.createQueryBuilder(HistoryEventRow, 'event').where('true');
  return scope === '*' ? query : query.andWhere('event.agencyId = any(:agencies)', { agencies: [...scope] });
}

function until(
  query: SelectQueryBuilder<HistoryEventRow>,
  moment: Moment,
): SelectQueryBuilder<HistoryEventRow> {
  switch (moment.at) {
    case 'now':
      return query;
    case 'instant':
      return query.andWhere('event.recordedAt <= :instant', { instant: moment.instant });
    case 'revision':
      return query.andWhere('event.revision <= :revision', { revision: String(moment.revision) });
    case 'position':
      return query.andWhere('event.position collate "C" <= :position', { position: moment.position });
  }
}
