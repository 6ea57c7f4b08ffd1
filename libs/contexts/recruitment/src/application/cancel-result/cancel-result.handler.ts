import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { ApplicationDesk } from '../application-desk.js';
import { cancelResult } from '../cancelling.js';
import { reliedOnFinal } from '../selection-facts.js';
import type { SelectionFacts } from '../selection-facts.js';
import type { CancelResultDto } from './cancel-result.dto.js';

/** Cancels the pass of one applicant. */
export class CancelResult extends Command<Recording> {
  /** @param known formation and round, already read, once for many applications */
  constructor(
    readonly applicationId: string,
    readonly dto: CancelResultDto,
    readonly context: CommandContext,
    readonly known: SelectionFacts | null = null,
  ) {
    super();
  }
}

@CommandHandler(CancelResult)
export class CancelResultHandler implements ICommandHandler<CancelResult> {
  constructor(private readonly desk: ApplicationDesk) {}

  execute({ applicationId, dto, context, known }: CancelResult): Promise<Recording> {
    const { desk } = this;
    return desk.record({
      applicationId,
      context,
      dto,
      known,
      decide({ living, facts }) {
        const data = {
          ...desk.decisionOf('ResultCancelled', dto, facts, reliedOnFinal(facts)),
          announcedOn: dto.announcedOn ?? dto.decidedOn,
          detail: dto.detail ?? null,
        };
        return cancelResult(living, data, facts, desk.rulebook);
      },
    });
  }
}
