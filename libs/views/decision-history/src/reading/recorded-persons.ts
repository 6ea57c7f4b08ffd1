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
