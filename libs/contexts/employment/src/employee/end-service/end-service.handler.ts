import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { endService } from '../appointing.js';
import { EmployeeDesk } from '../employee-desk.js';
import type { EndServiceDto } from './end-service.dto.js';

/** Ends a service. */
export class EndService extends Command<Recording> {
  constructor(
    readonly personRef: string,
    readonly request: EndServiceDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(EndService)
export class EndServiceHandler implements ICommandHandler<EndService> {
  constructor(private readonly desk: EmployeeDesk) {}

  execute({ personRef, request, context }: EndService): Promise<Recording> {
    const data = {
      personRef,
      cause: request.cause,
      unitId: request.unitId,
      ...this.desk.decisionOf('ServiceEnded', request),
    };
    return this.desk.record({
      personRef,
      dto: request,
      context,
      decide: (living, rulebook) => endService(living, data, rulebook),
    });
  }
}
