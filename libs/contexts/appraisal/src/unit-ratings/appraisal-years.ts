import { Inject, Injectable } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '#app/event-store';
import { fold } from '#app/kernel';
import { isKnown, NOW, type Moment } from '#app/platform';
import { ReadModels, type Ledger } from '#app/read-model';
import { Vault } from '#app/vault';
import type { AppraisalEvent } from '../appraisal/appraisal.events.js';
import { appraisal, appraisalOn, type Appraisal } from '../appraisal/appraisal.js';
import { standingRating, type StandingRating } from '../appraisal/standing-rating.js';
import { AppraisalYearRow, type KeptFact } from './unit-ratings.entity.js';
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

/** Which years are asked for, and by which clocks. */
export interface YearsQuestion {
  readonly agencyId: string;
  readonly year: number;
  readonly minPosition: string | null;
  /** What was recorded by then; a revision says nothing here. */
  readonly knownAt: Moment;
  /** In the law of which day; null: whatever the living decisions say, also for days to come. */
  readonly validAt: string | null;
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
    const question = { agencyId, year, minPosition: position, knownAt: NOW, validAt: null };
    const { years, ledger } = await this.of(question);
    return { years, readTo: ledger.position ?? position ?? 'start' };
  }

  /** Years of which nothing was known then are not there. @throws BehindError · VaultError */
  async of(question: YearsQuestion): Promise<{ years: AppraisalYear[]; ledger: Ledger }> {
    const { agencyId, year, minPosition, knownAt } = question;
    const { value: rows, ledger } = await this.readModels.read(unitRatings.name, { minPosition }, (manager) =>
      manager.find(AppraisalYearRow, { where: { agency_id: agencyId, year }, order: { stream: 'ASC' } }),
    );
    const known = rows.flatMap((row) => {
      const facts = standingFacts(row.facts, knownAt, question.validAt);
      return facts.length === 0 ? [] : [{ ...row, facts }];
    });
    return { years: await this.opened(known, ledger.position, question.validAt), ledger };
  }

  private async opened(
    rows: readonly AppraisalYearRow[],
    position: string | null,
    validAt: string | null,
  ): Promise<AppraisalYear[]> {
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
      const living = fold(appraisal, events);
      const state = validAt === null ? living.state : appraisalOn(living, validAt);
      const rating = standingRating(state);
      const begun = events.findLast(({ type }) => type === 'PeriodicRatingGiven')?.data as
        { unitId: string } | undefined;
      const unitId = rating?.unitId ?? state.plans.at(-1)?.unitId ?? begun?.unitId ?? null;
      const key = row.stream.slice(appraisal.category.length + 1);
      return [{ key, personRef: row.subject, state, rating, unitId }];
    });
  }
}

/** Facts of which a later one of the same type takes the place of the earlier ones. */
const SUPERSEDED: ReadonlySet<string> = new Set(['PerformancePlanAgreed', 'PeriodicRatingGiven']);

/** What was known then. Of what is superseded the last alone, so that no more is opened than stands; of a day in law every plan may be it. */
function standingFacts(facts: readonly KeptFact[], knownAt: Moment, validAt: string | null): KeptFact[] {
  const known = facts.filter((fact) => isKnown({ ...fact, revision: 0n }, knownAt));
  return known.filter(
    ({ type }, i) =>
      !SUPERSEDED.has(type) ||
      (validAt !== null && type === 'PerformancePlanAgreed') ||
      !known.slice(i + 1).some((later) => later.type === type),
  );
}

/** What former versions of a fact did not say. */
const EMPTY: Readonly<Record<string, object>> = {
  AnnualRatingDecided: { raterPostId: null },
  DecisionCorrected: { internalCorrections: [] },
};
