import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { ApplicationCommand } from '../application-command.js';
import { instantOf } from '#app/web';
import { ApplicationDesk } from '../application-desk.js';
import { assertHappened } from '../not-yet.js';
import { fileObjection } from '../objecting.js';
import type { FileObjectionDto } from './file-objection.dto.js';

/** Files an objection of one applicant. */
export class FileObjection extends ApplicationCommand<FileObjectionDto> {}

@CommandHandler(FileObjection)
export class FileObjectionHandler implements ICommandHandler<FileObjection> {
  constructor(private readonly desk: ApplicationDesk) {}

  execute({ applicationId, dto, context, known }: FileObjection): Promise<Recording> {
    const { desk } = this;
    const filing = {
      stage: dto.stage,
      contested: [...(dto.contested ?? [])],
      filedAt: dto.filedAt === undefined ? context.occurredAt : instantOf(dto.filedAt)!,
      objectionNo: dto.objectionNo ?? null,
      grounds: dto.grounds,
    };
    return desk.record({
      applicationId,
      context,
      known,
      decide({ living, facts }) {
        assertHappened({ '/filedAt': filing.filedAt }, context.occurredAt);
        return fileObjection(living, filing, facts, desk.rulebook);
      },
    });
  }
}
