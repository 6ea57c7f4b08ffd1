import { Injectable } from '@nestjs/common';
import { decisionData, recordWithSkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Loaded, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { covers, type CommandContext } from '#app/platform';
import { statedGrounds, type GrantedDto, type GroundsDto } from './grounds/grounds.dto.js';
import { GroundsRegister, statedOnly, type KnownGrounds, type Promoted } from './grounds/grounds.js';
import { grantRankPromotion, type Grant } from './granting.js';
import { promotionCitations } from './promotion-rules.js';
import { rankPromotion, type LivingPromotion } from './rank-promotion.js';
import type { RankPromoted } from './rank-promotion.events.js';

/** What a grant says beside its decision. */
export type GrantedPromotion = Pick<
  RankPromoted['data'],
  'promotionId' | 'kind' | 'personRef' | 'unitId' | 'fromGolongan' | 'toGolongan' | 'yearsInRank'
>;

/** A promotion to grant. */
export interface Granting {
  readonly promotion: GrantedPromotion;
  readonly dto: GrantedDto;
  readonly agencyId: string;
  readonly context: CommandContext;
  /** The proposal's stream as read just now; left out: granted without a proposal. */
  readonly loaded?: Loaded<LivingPromotion>;
}

/** Looks the grounds of promotions up, and grants. */
@Injectable()
export class PromotionDesk {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly grounds: GroundsRegister,
    private readonly rules: Rulebook,
  ) {}

  /** The rules as they stand: taken once a command, so that a decision is cited and judged by the same versions. */
  get rulebook(): Rulebook {
    return this.rules.now();
  }

  load(promotionId: string): Promise<Loaded<LivingPromotion>> {
    return this.decisions.load(rankPromotion, promotionId);
  }

  /** Grounds for an officer of the agency; for another nothing is looked up, and the decision refuses. @throws BehindError · VaultError */
  groundsOf(promoted: Promoted, dto: GroundsDto, { scope }: CommandContext): Promise<KnownGrounds> {
    const stated = statedGrounds(dto);
    return covers(scope, promoted.agencyId)
      ? this.grounds.groundsOf(promoted, stated)
      : Promise.resolve({ grounds: statedOnly(stated), reliedOn: [] });
  }

  /** @throws what `grantRankPromotion` and `recordWithSkNumber` throw · BehindError · VaultError */
  async grant({ promotion, dto, agencyId, context, loaded }: Granting): Promise<Recording> {
    const { decisions, claims, rulebook } = this;
    const effectiveFrom = dto.effectiveFrom ?? dto.decidedOn;
    const known = await this.groundsOf({ ...promotion, agencyId, effectiveFrom }, dto, context);
    const rulesets = promotionCitations(promotion.kind, effectiveFrom, rulebook);
    const decision = decisionData(dto, { findings: [], reliedOn: known.reliedOn, rulesets });
    const grantOf = ({ state }: LivingPromotion): Grant => ({
      promotionId: promotion.promotionId,
      kind: promotion.kind,
      personRef: promotion.personRef,
      unitId: promotion.unitId,
      fromGolongan: promotion.fromGolongan,
      toGolongan: promotion.toGolongan,
      yearsInRank: promotion.yearsInRank,
      grounds: known.grounds,
      statedVersion: dto.rulesetVersion ?? null,
      ...decision,
      pertek: decision.pertek ?? approvedBy(state.consideration),
    });
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: rankPromotion,
        key: promotion.promotionId,
        context,
        decide: (living) => grantRankPromotion(living.state, grantOf(living), rulebook),
        sk: () => decision,
        agencyId,
        subject: promotion.personRef,
        ...(loaded && { loaded }),
      },
    );
  }
}

/** The consideration that a grant cites where its SK names none: the one received, unless it was refused. */
const approvedBy = (consideration: LivingPromotion['state']['consideration']) =>
  consideration?.outcome === 'approved' ? { number: consideration.number, date: consideration.date } : null;
