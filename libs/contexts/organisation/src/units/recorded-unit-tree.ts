import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import type { Moment, UnitOn, UnitTree } from '#app/platform';
import { KnownUnits } from './known-units.js';

/** The units of an agency, by everything that was recorded before the question. */
@Injectable()
export class RecordedUnitTree implements UnitTree {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly known: KnownUnits,
  ) {}

  async unitsOn(agencyId: string, day: string, knownAt: Moment): Promise<readonly UnitOn[]> {
    const { position: minPosition } = await this.store.head();
    const { units } = await this.known.standing(agencyId, { knownAt, day, minPosition });
    return units;
  }
}
