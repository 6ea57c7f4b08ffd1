import { Inject, Injectable } from '@nestjs/common';
import type { DecisionCorrected } from '#app/decision-life';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import { ReadModels } from '#app/read-model';
import { Vault } from '#app/vault';
import type { AnnualRatingDecided } from '../appraisal/appraisal.events.js';
import { PREDICATES } from '#app/personnel';
import type { Counted } from '../summary/summary.js';
import { UnitRatingRow } from './unit-ratings.entity.js';

/** A count with the ledger position it reaches to. */
export interface CountedTo extends Counted {
  readonly readTo: string;
}

/** What a summary needs of a rating. */
type Rating = Pick<AnnualRatingDecided['data'], 'unitId' | 'predicate' | 'receivedOn' | 'decidedOn'>;

/** Counts the ratings that stand, all that were recorded before the call. One whose person was erased counts no more. */
@Injectable()
export class CountedRatings {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly vault: Vault,
  ) {}

  /** @throws BehindError when the read model does not catch up with the log in time · VaultError */
  async of(agencyId: string, unitId: string, year: number): Promise<CountedTo> {
    const { position } = await this.store.head();
    const { value: rows, ledger } = await this.readModels.read(
      'unit-ratings',
      { minPosition: position },
      (manager) => manager.find(UnitRatingRow, { where: { agency_id: agencyId, year } }),
    );
    const ratings = (await this.opened(rows, ledger.position)).filter((rating) => rating.unitId === unitId);
    const persons = (predicate: string): number =>
      ratings.filter((rating) => rating.predicate === predicate).length;
    return {
      counts: Object.fromEntries(
        PREDICATES.map((predicate) => [predicate, persons(predicate)]),
      ) as unknown as Counted['counts'],
      lastReceivedOn:
        ratings
          .map(({ receivedOn, decidedOn }) => receivedOn ?? decidedOn)
          .sort()
          .at(-1) ?? null,
      readTo: ledger.position ?? position ?? 'start',
    };
  }

  private async opened(rows: readonly UnitRatingRow[], position: string | null): Promise<Rating[]> {
    const parts = rows.flatMap((row) =>
      [row.rated, ...row.corrections].map((part) => ({ ...part, stream: row.stream, subject: row.subject })),
    );
    const opened = (await this.vault.open(parts, undefined, position)).values();
    return rows.flatMap((row): Rating[] => {
      const rated = opened.next().value!;
      const corrections = row.corrections.map(() => opened.next().value!);
      // One part that was erased is enough: the others alone are not what stands.
      if ([rated, ...corrections].some(({ erasure }) => erasure !== null)) return [];
      const changes = corrections.flatMap(
        ({ values }) => values['internalCorrections'] as DecisionCorrected['data']['internalCorrections'],
      );
      const corrected = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
      return [{ decidedOn: row.decided_on, ...rated.values, ...corrected } as Rating];
    });
  }
}
