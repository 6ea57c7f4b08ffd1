import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { originOf } from '../appointment.dto.js';
import { contractPppk } from '../appointing.js';
import { EmployeeDesk } from '../employee-desk.js';
import { personOf } from '../person.dto.js';
import type { ContractPppkDto } from './contract-pppk.dto.js';

/** Takes somebody on by contract, or renews the contract. */
export class ContractPppk extends Command<Recording> {
  /** @param reliedOn event ids of other streams that it rests on, such as the issue of the number */
  constructor(
    readonly request: ContractPppkDto,
    readonly context: CommandContext,
    readonly reliedOn: readonly string[] = [],
  ) {
    super();
  }
}

@CommandHandler(ContractPppk)
export class ContractPppkHandler implements ICommandHandler<ContractPppk> {
  constructor(private readonly desk: EmployeeDesk) {}

  async execute({ request, context, reliedOn }: ContractPppk): Promise<Recording> {
    const { desk } = this;
    const personRef = request.personRef ?? (await desk.personOf(request.nip));
    const data = {
      ...personOf(request, personRef),
      ...originOf(request),
      contractNo: request.contractNo ?? null,
      ...desk.decisionOf('PppkContracted', request, reliedOn),
    };
    return desk.record({
      personRef,
      dto: request,
      context,
      agencyId: request.agencyId,
      nip: request.nip,
      decide: (living, rulebook) => contractPppk(living, data, rulebook),
    });
  }
}
