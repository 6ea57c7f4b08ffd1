import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Recording } from '#app/event-store';
import { covers, type CommandContext } from '#app/platform';
import { proposalOf } from '../granting.js';
import { PromotionDesk } from '../promotion-desk.js';
import { rankPromotion } from '../rank-promotion.js';
import type { GrantProposalDto } from './grant-proposal.dto.js';

/** Grant a promotion that was proposed. */
export class GrantProposal extends Command<Recording> {
  constructor(
    readonly promotionId: string,
    readonly dto: GrantProposalDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(GrantProposal)
export class GrantProposalHandler implements ICommandHandler<GrantProposal> {
  constructor(
    private readonly decisions: Decisions,
    private readonly desk: PromotionDesk,
  ) {}

  async execute({ promotionId, dto, context }: GrantProposal): Promise<Recording> {
    const loaded = await this.desk.load(promotionId);
    const agencyId = loaded.facts[0]?.agencyId;
    // absent and foreign streams look the same
    if (agencyId === undefined || !covers(context.scope, agencyId))
      return this.decisions.make(rankPromotion, promotionId, context, () => []);
    const proposal = proposalOf(loaded.state.state);
    const { kind, personRef, unitId, fromGolongan, toGolongan, yearsInRank } = proposal;
    const promotion = { promotionId, kind, personRef, unitId, fromGolongan, toGolongan, yearsInRank };
    return this.desk.grant({ promotion, dto, agencyId, context, loaded });
  }
}
