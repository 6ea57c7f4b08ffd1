import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Moment } from '#app/platform';
import { Vault } from '#app/vault';
import { decisionsIn, flagFactsOf, knownMatters, POST_DECISIONS } from '../folding/flag-facts.js';
import type { KnownMatter } from '../folding/matters.js';
import type { FlagFacts, Part } from '../flags/flag.js';
import { deathsOf, matterRows } from './matter-rows.js';

/** Whose facts, as known when, and which of them. */
export interface FactsQuestion {
  readonly agencyId: string;
  readonly parts: ReadonlySet<Part>;
  readonly knownAt: Moment;
  /** A decision recorded later than that is looked at. */
  readonly leastDays: number;
}

/** Reads what flags are computed from, and opens of it what a flag needs. */
@Injectable()
export class FlagFactsReader {
  constructor(private readonly vault: Vault) {}

  /** @param position how far the answer goes @throws VaultError · StoreError */
  async of(manager: EntityManager, question: FactsQuestion, position: string | null): Promise<FlagFacts> {
    const { agencyId, parts, knownAt, leastDays } = question;
    const known = knownMatters(await matterRows(manager, agencyId, parts), knownAt, leastDays);
    const matters = await this.opened(known, position);
    const deaths = await deathsOf(manager, decisionsIn(matters, ...POST_DECISIONS), knownAt);
    return flagFactsOf(matters, deaths);
  }

  /** The matters with their private values, as far as they were kept; what was erased is not there. */
  private async opened(matters: readonly KnownMatter[], position: string | null): Promise<KnownMatter[]> {
    const parts = matters.flatMap(({ subject, facts }) =>
      facts.filter(isSealed).map(({ leafId, stream, sealed }) => ({ leafId, stream, subject, sealed })),
    );
    if (parts.length === 0) return [...matters];
    const opened = await this.vault.open(parts, undefined, position);
    const values = new Map(parts.map(({ leafId }, i) => [leafId, opened[i]!.values]));
    return matters.map((one) => ({
      ...one,
      facts: one.facts.map((fact) => ({ ...fact, data: { ...fact.data, ...values.get(fact.leafId) } })),
    }));
  }
}

const isSealed = ({ sealed }: { readonly sealed: object }): boolean => Object.keys(sealed).length > 0;
