import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { SelectionDesk } from '../selection-desk.js';
import type { RecordRecommendationDto } from './record-recommendation.dto.js';
import { recommendForSelection } from '../shortlisting.js';

/** Record what an overseer recommended (rekomendasi). */
export class RecordRecommendation extends Command<Recording> {
  constructor(
    readonly selectionId: string,
    readonly dto: RecordRecommendationDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordRecommendation)
export class RecordRecommendationHandler implements ICommandHandler<RecordRecommendation> {
  constructor(private readonly desk: SelectionDesk) {}

  execute({ selectionId, dto, context }: RecordRecommendation): Promise<Recording> {
    const data = {
      body: dto.body,
      number: dto.number,
      date: dto.date,
      refDecisionId: dto.refDecisionId ?? null,
      text: dto.text ?? null,
    };
    return this.desk.record({
      selectionId,
      context,
      decide: (living, rulebook) =>
        recommendForSelection(living, data, dto.recordedAsTaken ?? false, rulebook),
    });
  }
}
