import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { ApplicationCommand } from '../application-command.js';
import { ScoreDesk } from '../score-desk.js';
import { recordScores, type ScoringTerms } from '../scoring.js';
import { statedScores, type RecordScoresDto } from './record-scores.dto.js';

/** Records the scores of an applicant. */
export class RecordScores extends ApplicationCommand<RecordScoresDto, ScoringTerms> {}

@CommandHandler(RecordScores)
export class RecordScoresHandler implements ICommandHandler<RecordScores> {
  constructor(private readonly desk: ScoreDesk) {}

  execute({ applicationId, dto, context, known, loaded }: RecordScores): Promise<Recording> {
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
      { known, loaded },
    );
  }
}
