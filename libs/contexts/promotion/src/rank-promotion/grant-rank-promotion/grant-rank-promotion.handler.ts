import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { newStreamKey, type CommandContext } from '#app/platform';
import { PromotionDesk } from '../promotion-desk.js';
import type { GrantRankPromotionDto } from './grant-rank-promotion.dto.js';

/** Grant a rank promotion that was not proposed here. */
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
  constructor(private readonly desk: PromotionDesk) {}

  execute({ request, context }: GrantRankPromotion): Promise<Recording> {
    const promotion = {
      promotionId: newStreamKey(context.commandId),
      kind: request.kind,
      personRef: request.personRef,
      unitId: request.unitId,
      fromGolongan: request.fromGolongan,
      toGolongan: request.toGolongan,
      yearsInRank: request.yearsInRank ?? null,
    };
    return this.desk.grant({ promotion, dto: request, agencyId: request.agencyId, context });
  }
}
