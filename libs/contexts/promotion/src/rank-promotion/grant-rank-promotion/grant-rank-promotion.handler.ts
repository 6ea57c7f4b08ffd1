import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData, recordWithSkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { newStreamKey, type CommandContext } from '#app/platform';
import { grantRankPromotion, rankPromotion, rulesetsOf } from '../rank-promotion.js';
import type { GrantRankPromotionDto } from './grant-rank-promotion.dto.js';

/** Grant a rank promotion. */
export class GrantRankPromotion extends Command<Recording> {
  constructor(
    readonly request: GrantRankPromotionDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(GrantRankPromotion)
export class GrantRankPromotionHandler implements ICommandHandler<GrantRankPromotion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rulebook: Rulebook,
  ) {}

  execute({ request, context }: GrantRankPromotion): Promise<Recording> {
    const promotionId = newStreamKey(context.commandId);
    const rulebook = this.rulebook.now();
    const rulesets = rulesetsOf(request.effectiveFrom ?? request.decidedOn, rulebook);
    const grant = {
      promotionId,
      kind: request.kind,
      personRef: request.personRef,
      unitId: request.unitId,
      fromGolongan: request.fromGolongan,
      toGolongan: request.toGolongan,
      yearsInRank: request.yearsInRank ?? null,
      grounds: null,
      statedVersion: request.rulesetVersion ?? null,
      ...decisionData(request, { findings: [], rulesets }),
    };
    const { decisions, claims } = this;
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: rankPromotion,
        key: promotionId,
        context,
        decide: ({ state }) => grantRankPromotion(state, grant, rulebook),
        sk: () => grant,
        agencyId: request.agencyId,
        subject: request.personRef,
      },
    );
  }
}
