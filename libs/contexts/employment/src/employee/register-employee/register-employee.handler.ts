import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PerhapsUnsigned } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { registerEmployee } from '../appointing.js';
import { EmployeeDesk } from '../employee-desk.js';
import { personOf } from '../person.dto.js';
import { TakenRows } from '../taken-rows.js';
import type { RegisterEmployeeDto } from './register-employee.dto.js';

/** Takes somebody over who served before the ledger began. */
export class RegisterEmployee extends Command<Recording> {
  constructor(
    readonly request: PerhapsUnsigned<RegisterEmployeeDto>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterEmployee)
export class RegisterEmployeeHandler implements ICommandHandler<RegisterEmployee> {
  constructor(
    private readonly desk: EmployeeDesk,
    private readonly rows: TakenRows,
  ) {}

  async execute({ request, context }: RegisterEmployee): Promise<Recording> {
    const { desk } = this;
    const personRef = request.personRef ?? (await desk.personOf(request.nip));
    const data = {
      ...personOf(request, personRef),
      kind: request.kind,
      golongan: request.golongan ?? null,
      golonganSince: request.golonganSince ?? null,
      servesSince: request.servesSince ?? null,
      source: {
        system: request.source.system,
        id: request.source.id,
        rowSha256: await this.rows.digestOf(personRef, request),
      },
      ...desk.decisionOf('EmployeeRegistered', request),
    };
    return desk.record({
      personRef,
      dto: request,
      context,
      agencyId: request.agencyId,
      nip: request.nip,
      decide: (living, rulebook) => registerEmployee(living, data, rulebook),
    });
  }
}
