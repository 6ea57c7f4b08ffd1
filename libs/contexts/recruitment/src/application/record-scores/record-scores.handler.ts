import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { ScoreDesk } from '../score-desk.js';
import { recordScores, type ScoringTerms } from '../scoring.js';
import { statedScores, type RecordScoresDto } from './record-scores.dto.js';

/** Records the scores of an applicant. */
export class RecordScores extends Command<Recording> {
  /** @param known formation and round, already read, once for many applications */
  constructor(
    readonly applicationId: string,
    readonly dto: RecordScoresDto,
    readonly context: CommandContext,
    readonly known: ScoringTerms | null = null,
  ) {
    super();
  }
}

@CommandHandler(RecordScores)
export class RecordScoresHandler implements ICommandHandler<RecordScores> {
  constructor(private readonly desk: ScoreDesk) {}

  execute({ applicationId, dto, context, known }: RecordScores): Promise<Recording> {
    const scoring = {
      selection: dto.selection,
      scores: statedScores(dto),
      satOn: dto.satOn,
      catBatch: dto.catBatch ?? null,
    };
    return this.desk.record(
      applicationId,
      context,
      (living, terms) => recordScores(living, scoring, terms, this.desk.rulebook),
      known,
    );
  }
}
