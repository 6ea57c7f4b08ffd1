import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dateInJakarta } from '#app/kernel';
import { ReadModels } from '#app/read-model';
import { FreshAnswers, type Known } from '#views/timeline';
import { NAME } from '../projection/appraisal-summary.projection.js';
import { SummaryNameRow, SummaryRow } from '../projection/summary.entity.js';
import { standing, type SummaryVersion } from '../projection/versions.js';

/** A unit's summary of a year, with the names of today. */
export interface SummaryView {
  readonly unitId: string;
  readonly unitName: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
  /** Null: every version fell. */
  readonly current: SummaryVersion | null;
  /** In the order of publication. */
  readonly versions: readonly SummaryVersion[];
}

/** The one reader of appraisal summaries for the public. It knows no command and nothing of a person. */
@Injectable()
export class SummaryReader {
  private readonly fresh: FreshAnswers;

  constructor(private readonly models: ReadModels) {
    this.fresh = new FreshAnswers(models, NAME);
  }

  /** Summaries of an agency and year that stand, by unit. @throws BehindError */
  list(agencyId: string, year: number, minPosition: string | null): Promise<Known<readonly SummaryView[]>> {
    return this.ask(['list', agencyId, year], minPosition, async (manager) => {
      const rows = await manager.find(SummaryRow, { where: { agencyId, year }, order: { unitId: 'ASC' } });
      return (await viewsOf(manager, rows)).filter(({ current }) => current !== null);
    });
  }

  /** The summary of a unit and year; null where none was ever published. @throws BehindError */
  one(unitId: string, year: number, minPosition: string | null): Promise<Known<SummaryView | null>> {
    return this.ask(['one', unitId, year], minPosition, async (manager) => {
      const row = await manager.findOneBy(SummaryRow, { unitId, year });
      return row ? (await viewsOf(manager, [row]))[0]! : null;
    });
  }

  private ask<T>(
    asked: readonly unknown[],
    minPosition: string | null,
    query: (manager: EntityManager) => Promise<T>,
  ): Promise<Known<T>> {
    const read = async (): Promise<Known<T>> => {
      const { value, ledger } = await this.models.read(NAME, { minPosition }, query);
      // An answer changes with the ledger alone; the day names it for caches.
      const releasedAt = dateInJakarta(ledger.completeUntil ?? '1970-01-01T00:00:00.000Z');
      return { value, ledger, newest: { releasedAt, feedId: NAME } };
    };
    return minPosition === null ? this.fresh.get(JSON.stringify(asked), read) : read();
  }
}

async function viewsOf(manager: EntityManager, rows: readonly SummaryRow[]): Promise<SummaryView[]> {
  const named = [
    ...new Set(rows.flatMap(({ unitId, agencyId }) => [`unit ${unitId}`, `agency ${agencyId}`])),
  ];
  const found = await manager.findBy(SummaryNameRow, { named: In(named) });
  const names = new Map(found.map(({ named: of, name }) => [of, name]));
  return rows.map(({ unitId, agencyId, year, versions }) => ({
    ...{ unitId, agencyId, year, versions },
    unitName: names.get(`unit ${unitId}`) ?? unitId,
    agencyName: names.get(`agency ${agencyId}`) ?? agencyId,
    current: standing(versions) ?? null,
  }));
}
