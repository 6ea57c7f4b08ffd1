import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recommendationOf, type OversightRecommendationDto } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { SelectionDesk } from '../selection-desk.js';
import { recommendForSelection } from '../shortlisting.js';

/** Record what an overseer recommended (rekomendasi). */
export class RecordRecommendation extends Command<Recording> {
  constructor(
    readonly selectionId: string,
    readonly dto: OversightRecommendationDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RecordRecommendation)
export class RecordRecommendationHandler implements ICommandHandler<RecordRecommendation> {
  constructor(private readonly desk: SelectionDesk) {}

  execute({ selectionId, dto, context }: RecordRecommendation): Promise<Recording> {
    const letter = recommendationOf(dto);
    return this.desk.record({
      selectionId,
      context,
      decide: (living, rulebook) =>
        recommendForSelection(living, letter, dto.recordedAsTaken ?? false, rulebook),
    });
  }
}
