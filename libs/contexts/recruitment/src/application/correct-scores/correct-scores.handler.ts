import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { ApplicationCommand } from '../application-command.js';
import { statedScores } from '../record-scores/record-scores.dto.js';
import { ScoreDesk } from '../score-desk.js';
import { correctScores, type ScoringTerms } from '../scoring.js';
import type { CorrectScoresDto } from './correct-scores.dto.js';

/** Corrects the scores of an applicant. */
export class CorrectScores extends ApplicationCommand<CorrectScoresDto, ScoringTerms> {}

@CommandHandler(CorrectScores)
export class CorrectScoresHandler implements ICommandHandler<CorrectScores> {
  constructor(private readonly desk: ScoreDesk) {}

  execute({ applicationId, dto, context, known, loaded }: CorrectScores): Promise<Recording> {
    const correcting = {
      selection: dto.selection,
      scores: statedScores(dto),
      correctedOn: dto.correctedOn,
      reason: dto.reason ?? null,
    };
    return this.desk.record(
      applicationId,
      context,
      (living, terms) => correctScores(living, correcting, terms, this.desk.rulebook),
      { known, loaded },
    );
  }
}
