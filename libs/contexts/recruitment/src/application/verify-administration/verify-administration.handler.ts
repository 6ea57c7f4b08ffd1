import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { verifyAdministration } from '../administration.js';
import { ApplicationDesk } from '../application-desk.js';
import type { SelectionFacts } from '../selection-facts.js';
import type { VerifyAdministrationDto } from './verify-administration.dto.js';

/** Decides the administrative selection of one application. */
export class VerifyAdministration extends Command<Recording> {
  /** @param known formation and round, already read, once for many applications */
  constructor(
    readonly applicationId: string,
    readonly dto: VerifyAdministrationDto,
    readonly context: CommandContext,
    readonly known: SelectionFacts | null = null,
  ) {
    super();
  }
}

@CommandHandler(VerifyAdministration)
export class VerifyAdministrationHandler implements ICommandHandler<VerifyAdministration> {
  constructor(private readonly desk: ApplicationDesk) {}

  execute({ applicationId, dto, context, known }: VerifyAdministration): Promise<Recording> {
    const { desk } = this;
    return desk.record({
      applicationId,
      context,
      dto,
      known,
      decide({ living, facts }) {
        const data = {
          ...desk.decisionOf('AdministrativeResultDecided', dto, facts),
          result: dto.result,
          failedRequirements: [...(dto.failedRequirements ?? [])],
          announcedOn: dto.announcedOn ?? dto.decidedOn,
          note: dto.note ?? null,
          verifier: dto.verifier ?? context.actor.personRef,
        };
        return verifyAdministration(living, data, desk.rulebook);
      },
    });
  }
}
