import { Injectable } from '@nestjs/common';
import { addDays, dateInJakarta, endOfDayJakarta } from '#app/kernel';
import { ReadModels, type Ledger } from '#app/read-model';
import { flags } from '../flags/all.js';
import { FlagMatterRow } from '../projection/flag-matter.entity.js';
import { NAME } from '../projection/flags.projection.js';
import { FlagReader } from './flag-reader.js';

/** Days after the day of recording on which a count is published: the day itself must be over, and one more. */
const COUNT_DELAY_DAYS = 2;

/** How many flags of a kind an agency has. */
export interface FlagCount {
  readonly flag: string;
  /** What they are about stands. */
  readonly standing: number;
  /** What they are about was revoked or annulled. */
  readonly annulled: number;
}

/** The counts of an agency, as known at the end of a day. */
export interface AgencyCounts {
  readonly agencyId: string;
  readonly counts: readonly FlagCount[];
}

/** Which agencies: one, or a page of all of them, by id. */
export interface CountsQuestion {
  readonly agencyId: string | null;
  readonly after: string | null;
  readonly limit: number;
  readonly minPosition: string | null;
}

/** Counts flags for the public, once an agency and day: what was recorded by the end of that day does not change any more. */
@Injectable()
export class FlagCounts {
  private day = '';
  private readonly counted = new Map<string, Promise<AgencyCounts>>();

  constructor(
    private readonly readModels: ReadModels,
    private readonly reader: FlagReader,
  ) {}

  /** One more than asked for where there are more. @throws BehindError · VaultError · StoreError */
  async of({ agencyId, after, limit, minPosition }: CountsQuestion): Promise<{
    readonly agencies: readonly AgencyCounts[];
    readonly countedTo: string;
    readonly ledger: Ledger;
  }> {
    const { value: agencies, ledger } = await this.readModels.read(NAME, { minPosition }, (manager) => {
      const query = manager
        .createQueryBuilder(FlagMatterRow, 'matter')
        .select('matter.agencyId', 'agencyId')
        .where(`matter.type = 'AgencyRegistered'`)
        .orderBy('matter.agencyId', 'ASC')
        .limit(limit + 1);
      if (agencyId !== null) query.andWhere('matter.agencyId = :agencyId', { agencyId });
      if (after !== null) query.andWhere('matter.agencyId > :after', { after });
      return query.getRawMany<{ agencyId: string }>();
    });
    const today = dateInJakarta(ledger.completeUntil ?? '1970-01-01T00:00:00.000Z');
    const countedTo = addDays(today, -COUNT_DELAY_DAYS);
    const counts: AgencyCounts[] = [];
    for (const one of agencies) counts.push(await this.countsOf(one.agencyId, countedTo));
    return { agencies: counts, countedTo, ledger };
  }

  private countsOf(agencyId: string, day: string): Promise<AgencyCounts> {
    if (day !== this.day) this.counted.clear();
    this.day = day;
    const kept = this.counted.get(agencyId);
    if (kept) return kept;
    const counting = this.count(agencyId, day);
    this.counted.set(agencyId, counting);
    // what failed is asked again
    counting.catch(() => this.counted.delete(agencyId));
    return counting;
  }

  private async count(agencyId: string, day: string): Promise<AgencyCounts> {
    const knownAt = { at: 'instant', instant: endOfDayJakarta(day) } as const;
    const raised = await this.reader.of({ agencyId, flag: null, knownAt, minPosition: null });
    const counts = flags.map(({ flag }) => {
      const own = raised.flags.filter((one) => one.flag === flag);
      const annulled = own.filter((one) => one.annulled).length;
      return { flag, standing: own.length - annulled, annulled };
    });
    return { agencyId, counts };
  }
}
