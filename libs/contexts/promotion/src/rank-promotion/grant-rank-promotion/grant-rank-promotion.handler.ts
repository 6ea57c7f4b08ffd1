import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData } from '#app/decision-life-http';
import { Decisions, type Recording } from '#app/event-store';
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
    private readonly rulebook: Rulebook,
  ) {}

  execute({ request, context }: GrantRankPromotion): Promise<Recording> {
    const promotionId = newStreamKey(context.commandId);
    const rulesets = rulesetsOf(request.effectiveFrom ?? request.decidedOn, this.rulebook);
    const grant = {
      promotionId,
      kind: request.kind,
      personRef: request.personRef,
      unitId: request.unitId,
      fromGolongan: request.fromGolongan,
      toGolongan: request.toGolongan,
      statedVersion: request.rulesetVersion ?? null,
      ...decisionData(request, { findings: [], rulesets }),
    };
    return this.decisions.make(
      rankPromotion,
      promotionId,
      context,
      ({ state }) => grantRankPromotion(state, grant, this.rulebook),
      { agencyId: request.agencyId, subject: request.personRef },
    );
  }
}
