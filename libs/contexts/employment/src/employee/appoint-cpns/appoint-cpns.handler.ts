import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { originOf } from '../appointment.dto.js';
import { appointCpns } from '../appointing.js';
import { EmployeeDesk } from '../employee-desk.js';
import { personOf } from '../person.dto.js';
import type { AppointCpnsDto } from './appoint-cpns.dto.js';

/** Appoints a candidate civil servant. */
export class AppointCpns extends Command<Recording> {
  /** @param reliedOn event ids of other streams that it rests on, such as the issue of the number */
  constructor(
    readonly request: AppointCpnsDto,
    readonly context: CommandContext,
    readonly reliedOn: readonly string[] = [],
  ) {
    super();
  }
}

@CommandHandler(AppointCpns)
export class AppointCpnsHandler implements ICommandHandler<AppointCpns> {
  constructor(private readonly desk: EmployeeDesk) {}

  async execute({ request, context, reliedOn }: AppointCpns): Promise<Recording> {
    const { desk } = this;
    const personRef = request.personRef ?? (await desk.personOf(request.nip));
    const data = {
      ...personOf(request, personRef),
      ...originOf(request),
      golongan: request.golongan ?? null,
      ...desk.decisionOf('CpnsAppointed', request, reliedOn),
    };
    return desk.record({
      personRef,
      dto: request,
      context,
      agencyId: request.agencyId,
      nip: request.nip,
      decide: (living, rulebook) => appointCpns(living, data, rulebook),
    });
  }
}
