import { Injectable } from '@nestjs/common';
import type { Taken } from '#app/decision-life-http';
import { Claims, Decisions } from '#app/event-store';
import { RuleViolation } from '#app/kernel';
import { Vault } from '#app/vault';
import { promotionStatus, rankPromotion } from './rank-promotion.js';

/** The kind of the claim that a proposal makes for its person. */
const KIND = 'pending-promotion';
/** More proposals than a career has; a person with more is looked at no further. */
const MOST = 200;

/**
 * One pending promotion a person, over all agencies: a person's proposals are numbered, and each claims the number after the last
 * one that was granted or refused. Who holds the log and no keys does not see whose they are.
 */
@Injectable()
export class PendingPromotions {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly vault: Vault,
  ) {}

  /**
   * What a new proposal takes.
   * @param promotionId its own stream, which may hold the claim already
   * @throws RuleViolation `promotion.pending` · StoreError · VaultError
   */
  async takenBy(personRef: string, promotionId: string): Promise<Taken> {
    const refusal = new RuleViolation('promotion.pending', { taken: true, pointer: '/personRef' });
    for (let n = 1; n <= MOST; n++) {
      const key = await this.vault.numberDigest(KIND, `${personRef}/${n}`);
      const targets = await this.claims.targetsOf(KIND, key);
      const statuses = await Promise.all(targets.map((stream) => this.statusOf(stream, promotionId)));
      if (statuses.includes('pending')) throw refusal;
      if (statuses.every((status) => status === 'free')) return { kind: KIND, key, batchId: null, refusal };
    }
    throw refusal;
  }

  private async statusOf(stream: string, own: string): Promise<'free' | 'pending' | 'settled'> {
    const key = stream.slice(`${rankPromotion.category}-`.length);
    if (key === own) return 'free';
    const { state } = await this.decisions.load(rankPromotion, key);
    const status = promotionStatus(state.state);
    // Nothing stands where the command that claimed died, or is still under way: the claim itself tells which.
    if (status === 'none') return 'free';
    return status === 'pending' ? 'pending' : 'settled';
  }
}
