import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import { ReadModels } from '#app/read-model';
import { PREDICATES } from '../appraisal/predicates.js';
import type { Counted } from '../summary/summary.js';
import { UnitRatingRow } from './unit-ratings.entity.js';

/** A count with the ledger position it reaches to. */
export interface CountedTo extends Counted {
  readonly readTo: string;
}

/** Counts the ratings that stand, all that were recorded before the call. */
@Injectable()
export class CountedRatings {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly readModels: ReadModels,
  ) {}

  /** @throws BehindError when the read model does not catch up with the log in time */
  async of(agencyId: string, unitId: string, year: number): Promise<CountedTo> {
    const { position } = await this.store.head();
    const { value, ledger } = await this.readModels.read(
      'unit-ratings',
      { minPosition: position },
      (manager) =>
        manager
          .createQueryBuilder(UnitRatingRow, 'rating')
          .select('rating.predicate', 'predicate')
          .addSelect('count(*)::int', 'persons')
          .addSelect('max(coalesce(rating.received_on, rating.decided_on))', 'last_received_on')
          .where({ agency_id: agencyId, unit_id: unitId, year })
          .groupBy('rating.predicate')
          .getRawMany<{ predicate: string; persons: number; last_received_on: string }>(),
    );
    const persons = (predicate: string): number =>
      value.find((row) => row.predicate === predicate)?.persons ?? 0;
    return {
      counts: Object.fromEntries(
        PREDICATES.map((predicate) => [predicate, persons(predicate)]),
      ) as unknown as Counted['counts'],
      lastReceivedOn:
        value
          .map((row) => row.last_received_on)
          .sort()
          .at(-1) ?? null,
      readTo: ledger.position ?? position ?? 'start',
    };
  }
}
