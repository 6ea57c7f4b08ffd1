import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import { fold } from '#app/kernel';
import { ReadModels, type Ledger } from '#app/read-model';
import { Vault } from '#app/vault';
import type { AppraisalEvent } from '../appraisal/appraisal.events.js';
import { appraisal, type Appraisal } from '../appraisal/appraisal.js';
import { standingRating, type StandingRating } from '../appraisal/standing-rating.js';
import { AppraisalYearRow } from './unit-ratings.entity.js';
import { unitRatings } from './unit-ratings.projection.js';

/** One person's year as it stands. */
export interface AppraisalYear {
  readonly key: string;
  readonly personRef: string;
  readonly state: Appraisal;
  /** Null: no rating stands. */
  readonly rating: StandingRating | null;
  /** Unit the person is counted in: of the rating, else of the plan, else of the last periodic rating; null: none says. */
  readonly unitId: string | null;
}

/** Reads everybody's year in an agency. An erased person's is not there. */
@Injectable()
export class AppraisalYears {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly readModels: ReadModels,
    private readonly vault: Vault,
  ) {}

  /**
   * All that was recorded before the call, and the place of the ledger that the answer goes to.
   * @throws BehindError when the read model does not catch up with the log in time · VaultError
   */
  async upToNow(agencyId: string, year: number): Promise<{ years: AppraisalYear[]; readTo: string }> {
    const { position } = await this.store.head();
    const { years, ledger } = await this.of(agencyId, year, position);
    return { years, readTo: ledger.position ?? position ?? 'start' };
  }

  /** @throws BehindError · VaultError */
  async of(
    agencyId: string,
    year: number,
    minPosition: string | null,
  ): Promise<{ years: AppraisalYear[]; ledger: Ledger }> {
    const { value: rows, ledger } = await this.readModels.read(unitRatings.name, { minPosition }, (manager) =>
      manager.find(AppraisalYearRow, { where: { agency_id: agencyId, year }, order: { stream: 'ASC' } }),
    );
    return { years: await this.opened(rows, ledger.position), ledger };
  }

  private async opened(rows: readonly AppraisalYearRow[], position: string | null): Promise<AppraisalYear[]> {
    const parts = rows.flatMap(({ stream, subject, facts }) =>
      facts.map((fact) => ({ ...fact, stream, subject })),
    );
    const opened = (await this.vault.open(parts, undefined, position)).values();
    return rows.flatMap((row): AppraisalYear[] => {
      const facts = row.facts.map((fact) => ({ fact, open: opened.next().value! }));
      // One part that was erased is enough: the others alone are not what stands.
      if (facts.some(({ open }) => open.erasure !== null) || row.subject === null) return [];
      const events = facts.map(({ fact: { type, data }, open }) => ({
        type,
        data: { ...EMPTY[type], ...data, ...open.values },
      })) as unknown as AppraisalEvent[];
      const { state } = fold(appraisal, events);
      const rating = standingRating(state);
      const begun = events.findLast(({ type }) => type === 'PeriodicRatingGiven')?.data as
        { unitId: string } | undefined;
      const unitId = rating?.unitId ?? state.plans.at(-1)?.unitId ?? begun?.unitId ?? null;
      const key = row.stream.slice(appraisal.category.length + 1);
      return [{ key, personRef: row.subject, state, rating, unitId }];
    });
  }
}

/** What former versions of a fact did not say. */
const EMPTY: Readonly<Record<string, object>> = {
  AnnualRatingDecided: { raterPostId: null },
  DecisionCorrected: { internalCorrections: [] },
};
