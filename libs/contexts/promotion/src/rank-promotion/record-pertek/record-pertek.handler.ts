import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { considerPromotion } from '../proposing.js';
import { rankPromotion } from '../rank-promotion.js';
import type { RecordPertekDto } from './record-pertek.dto.js';

/** Record BKN's consideration of a proposed promotion. */
export class RecordPertek extends Command<Recording> {
  constructor(
    readonly promotionId: string,
    readonly dto: RecordPertekDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordPertek)
export class RecordPertekHandler implements ICommandHandler<RecordPertek> {
  constructor(private readonly decisions: Decisions) {}

  execute({ promotionId, dto, context }: RecordPertek): Promise<Recording> {
    const considered = {
      number: dto.number,
      date: dto.date,
      outcome: dto.outcome,
      reasonSummary: dto.reasonSummary ?? null,
    };
    return this.decisions.make(rankPromotion, promotionId, context, ({ state }) =>
      considerPromotion(state, considered),
    );
  }
}
