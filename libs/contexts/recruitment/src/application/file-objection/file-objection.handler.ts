import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { instantOf } from '#app/web';
import { ApplicationDesk } from '../application-desk.js';
import { fileObjection } from '../objecting.js';
import type { SelectionFacts } from '../selection-facts.js';
import type { FileObjectionDto } from './file-objection.dto.js';

/** Files an objection of one applicant. */
export class FileObjection extends Command<Recording> {
  /** @param known formation and round, already read, once for many applications */
  constructor(
    readonly applicationId: string,
    readonly dto: FileObjectionDto,
    readonly context: CommandContext,
    readonly known: SelectionFacts | null = null,
  ) {
    super();
  }
}

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
      decide: ({ living, facts }) => fileObjection(living, filing, facts, desk.rulebook),
    });
  }
}
