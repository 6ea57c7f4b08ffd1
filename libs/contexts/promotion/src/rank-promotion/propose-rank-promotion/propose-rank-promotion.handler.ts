import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordWithClaims } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { covers, newStreamKey, type CommandContext } from '#app/platform';
import { PendingPromotions } from '../pending-promotion.js';
import { PromotionDesk } from '../promotion-desk.js';
import { proposeRankPromotion, type Proposing } from '../proposing.js';
import { rankPromotion } from '../rank-promotion.js';
import type { ProposeRankPromotionDto } from './propose-rank-promotion.dto.js';

/** Propose a rank promotion. */
export class ProposeRankPromotion extends Command<Recording> {
  /** @param promotionId of the new stream; default: it follows from the command */
  constructor(
    readonly dto: ProposeRankPromotionDto,
    readonly context: CommandContext,
    readonly promotionId: string = newStreamKey(context.commandId),
  ) {
    super();
  }
}

@CommandHandler(ProposeRankPromotion)
export class ProposeRankPromotionHandler implements ICommandHandler<ProposeRankPromotion> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly pending: PendingPromotions,
    private readonly desk: PromotionDesk,
  ) {}

  async execute({ dto, context, promotionId }: ProposeRankPromotion): Promise<Recording> {
    const { decisions, claims, desk } = this;
    const { rulebook } = desk;
    const { agencyId, personRef, intendedFrom } = dto;
    const loaded = await desk.load(promotionId);
    const known = await desk.groundsOf({ ...dto, effectiveFrom: intendedFrom }, dto, context);
    const proposing = proposingOf(dto, promotionId, known);
    // who may not propose for the agency is not told whether somebody is proposed
    const isOpen = loaded.facts.length === 0 && covers(context.scope, agencyId);
    const taken = isOpen ? [await this.pending.takenBy(personRef, promotionId)] : [];
    return recordWithClaims(
      { decisions, claims },
      {
        decider: rankPromotion,
        key: promotionId,
        context,
        agencyId,
        subject: personRef,
        loaded,
        decide: ({ state }) => proposeRankPromotion(state, proposing, rulebook),
        takes: () => taken,
      },
    );
  }
}

const proposingOf = (
  dto: ProposeRankPromotionDto,
  promotionId: string,
  { grounds, reliedOn }: Pick<Proposing, 'grounds'> & { readonly reliedOn: readonly string[] },
): Proposing => ({
  promotionId,
  kind: dto.kind,
  personRef: dto.personRef,
  unitId: dto.unitId,
  fromGolongan: dto.fromGolongan,
  toGolongan: dto.toGolongan,
  intendedFrom: dto.intendedFrom,
  yearsInRank: dto.yearsInRank ?? null,
  grounds,
  proposedOn: dto.proposedOn,
  reliedOn: [...reliedOn],
  recordedAsTaken: dto.recordedAsTaken ?? false,
});
