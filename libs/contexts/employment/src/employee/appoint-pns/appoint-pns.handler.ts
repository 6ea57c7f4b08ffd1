import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { appointPns } from '../appointing.js';
import { EmployeeDesk } from '../employee-desk.js';
import type { AppointPnsDto } from './appoint-pns.dto.js';

/** Appoints a candidate a permanent civil servant. */
export class AppointPns extends Command<Recording> {
  constructor(
    readonly personRef: string,
    readonly request: AppointPnsDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AppointPns)
export class AppointPnsHandler implements ICommandHandler<AppointPns> {
  constructor(private readonly desk: EmployeeDesk) {}

  execute({ personRef, request, context }: AppointPns): Promise<Recording> {
    const data = {
      personRef,
      postTitle: request.postTitle,
      unitId: request.unitId,
      golongan: request.golongan ?? null,
      trainingPassed: request.trainingPassed,
      healthy: request.healthy,
      bknRecommendation: request.bknRecommendation
        ? { number: request.bknRecommendation.number, date: request.bknRecommendation.date }
        : null,
      ...this.desk.decisionOf('PnsAppointed', request),
    };
    return this.desk.record({
      personRef,
      dto: request,
      context,
      decide: (living, rulebook) => appointPns(living, data, rulebook),
    });
  }
}
