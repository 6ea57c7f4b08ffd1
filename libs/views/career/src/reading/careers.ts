import { Injectable } from '@nestjs/common';
import type { AgencyScope, Moment, Opens } from '#app/platform';
import type { Ledger } from '#app/read-model';
import { PersonStreams } from '#views/decision-history';
import {
  CAREER_CATEGORIES,
  CAREER_FACTS,
  decisionsOf,
  type CareerDecision,
} from '../folding/career-decisions.js';

/** Whose career, as known when, and who asks. */
export interface CareerQuestion {
  readonly personRef: string;
  readonly knownAt: Moment;
  readonly scope: AgencyScope;
  readonly minPosition: string | null;
  readonly opens: Opens;
}

/** The decisions of a career as known then. */
export interface KnownCareer {
  readonly decisions: readonly CareerDecision[];
  /** Facts in its streams about the person that were recorded after the moment asked about. */
  readonly later: number;
  /** False: nothing about the person is recorded for who asks, at any time. */
  readonly recorded: boolean;
  readonly ledger: Ledger;
}

/** Reads the decisions that careers are made of. */
@Injectable()
export class Careers {
  constructor(private readonly streams: PersonStreams) {}

  /** @throws BehindError · VaultError · StoreError */
  async of({ personRef, knownAt, scope, minPosition, opens }: CareerQuestion): Promise<KnownCareer> {
    const { streams, ledger } = await this.streams.of({
      ...{ personRef, scope, minPosition, opens },
      categories: CAREER_CATEGORIES,
      facts: CAREER_FACTS,
    });
    const own = (moment: Moment) => decisionsOf(personRef, streams, moment);
    const [decisions, all] = [own(knownAt), own({ at: 'now' })];
    return { decisions, later: all.length - decisions.length, recorded: all.length > 0, ledger };
  }
}
