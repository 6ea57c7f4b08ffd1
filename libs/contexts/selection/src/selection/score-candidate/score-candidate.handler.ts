import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { SelectionDesk } from '../selection-desk.js';
import type { ScoreCandidateDto } from './score-candidate.dto.js';
import { scoreCandidate } from '../deciding.js';

/** Score a candidate in one part (nilai seleksi). */
export class ScoreCandidate extends Command<Recording> {
  constructor(
    readonly selectionId: string,
    readonly dto: ScoreCandidateDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ScoreCandidate)
export class ScoreCandidateHandler implements ICommandHandler<ScoreCandidate> {
  constructor(private readonly desk: SelectionDesk) {}

  async execute({ selectionId, dto, context }: ScoreCandidate): Promise<Recording> {
    const loaded = await this.desk.load(selectionId);
    const { candidates } = loaded.state.state;
    const subject = candidates.find(({ candidateNo }) => candidateNo === dto.candidateNo)?.personRef;
    const data = {
      selectionId,
      candidateNo: dto.candidateNo,
      part: dto.part,
      memberNo: dto.memberNo,
      score: dto.score,
      declaredConflict: dto.declaredConflict ?? null,
      scoredOn: dto.scoredOn,
      recordedAsTaken: dto.recordedAsTaken ?? false,
    };
    return this.desk.record({
      selectionId,
      context,
      subject,
      loaded,
      decide: (living, rulebook) => scoreCandidate(living, data, rulebook),
    });
  }
}
