import { Injectable } from '@nestjs/common';
import { NOBODY, type OwnCounts } from '../summary/unit-family.js';
import { AppraisalYears, type AppraisalYear } from './appraisal-years.js';

/** What was counted of an agency's year, unit by unit, with the ledger position it reaches to. */
export interface CountedTo {
  /** Of the persons whom a unit counts itself; not of the units below it. */
  readonly own: ReadonlyMap<string, OwnCounts>;
  readonly readTo: string;
}

/** Counts the ratings that stand, all that were recorded before the call. One whose person was erased counts no more. */
@Injectable()
export class CountedRatings {
  constructor(private readonly years: AppraisalYears) {}

  /** @throws BehindError when the read model does not catch up with the log in time · VaultError */
  async of(agencyId: string, year: number): Promise<CountedTo> {
    const { years, readTo } = await this.years.upToNow(agencyId, year);
    return { own: countsOf(years), readTo };
  }
}

/** Unit → what it counts. */
export function countsOf(years: readonly AppraisalYear[]): Map<string, OwnCounts> {
  const own = new Map<string, OwnCounts>();
  for (const { rating } of years) {
    if (!rating) continue;
    const { unitId, predicate, receivedOn, objectedOn, answer } = rating;
    const before = own.get(unitId) ?? NOBODY;
    const last = before.lastReceivedOn;
    own.set(unitId, {
      counts: { ...before.counts, [predicate]: before.counts[predicate] + 1 },
      lastReceivedOn: last === null || receivedOn > last ? receivedOn : last,
      filed: before.filed + (objectedOn === null ? 0 : 1),
      changed: before.changed + (answer === 'changed' ? 1 : 0),
    });
  }
  return own;
}
