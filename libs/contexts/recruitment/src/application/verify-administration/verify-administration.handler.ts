import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { ApplicationCommand } from '../application-command.js';
import { verifyAdministration } from '../administration.js';
import { ApplicationDesk } from '../application-desk.js';
import type { VerifyAdministrationDto } from './verify-administration.dto.js';

/** Decides the administrative selection of one application. */
export class VerifyAdministration extends ApplicationCommand<VerifyAdministrationDto> {}

@CommandHandler(VerifyAdministration)
export class VerifyAdministrationHandler implements ICommandHandler<VerifyAdministration> {
  constructor(private readonly desk: ApplicationDesk) {}

  execute({ applicationId, dto, context, known, loaded }: VerifyAdministration): Promise<Recording> {
    const { desk } = this;
    return desk.record({
      applicationId,
      context,
      dto,
      known,
      loaded,
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
