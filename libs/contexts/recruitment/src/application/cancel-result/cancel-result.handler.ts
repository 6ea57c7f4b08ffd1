import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { ApplicationCommand } from '../application-command.js';
import { ApplicationDesk } from '../application-desk.js';
import { cancelResult } from '../cancelling.js';
import { reliedOnFinal } from '../selection-facts.js';
import type { CancelResultDto } from './cancel-result.dto.js';

/** Cancels the pass of one applicant. */
export class CancelResult extends ApplicationCommand<CancelResultDto> {}

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
