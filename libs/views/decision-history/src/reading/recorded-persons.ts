import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import type { PersonRegister } from '#app/platform';
import { ReadModels } from '#app/read-model';
import { decisionHistoryProjection } from '../projection/decision-history.projection.js';
import { HistoryEventRow } from '../projection/history-event.entity.js';

/** Who recorded about a person, by the index of the log. */
@Injectable()
export class RecordedPersons implements PersonRegister {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly readModels: ReadModels,
  ) {}

  async agenciesOf(personRef: string): Promise<readonly string[]> {
    const { position } = await this.store.head();
    const { value } = await this.readModels.read(
      decisionHistoryProjection.name,
      { minPosition: position },
      (manager) =>
        manager
          .createQueryBuilder(HistoryEventRow, 'event')
          .select('distinct event.agency_id', 'agencyId')
          .where('event.subject = :personRef', { personRef })
          .getRawMany<{ agencyId: string }>(),
    );
    return value.map(({ agencyId }) => agencyId);
  }
}

const PAGE = 10_000;

/** Every person on record, as far as the index of the log goes; nobody while its present version is not served. */
export async function* recordedPersons(readModels: ReadModels): AsyncIterable<string> {
  const { name, version } = decisionHistoryProjection;
  const states = await readModels.health();
  if (!states.some((state) => state.name === name && state.version === version && state.status === 'live'))
    return;
  for (let after: string | undefined = ''; after !== undefined;) {
    const last: string = after;
    const { value } = await readModels.read(name, {}, (manager) =>
      manager
        .createQueryBuilder(HistoryEventRow, 'event')
        .select('distinct event.subject', 'subject')
        .where('event.subject > :last', { last })
        .orderBy('event.subject')
        .limit(PAGE)
        .getRawMany<{ subject: string }>(),
    );
    for (const { subject } of value) yield subject;
    after = value.length === PAGE ? value.at(-1)!.subject : undefined;
  }
}
