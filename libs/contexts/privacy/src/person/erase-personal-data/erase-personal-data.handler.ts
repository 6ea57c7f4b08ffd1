import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionError, Decisions, type Recording } from '#app/event-store';
import { dateInJakarta } from '#app/kernel';
import { covers, PersonRegister, type CommandContext } from '#app/platform';
import { erasePersonalData, person } from '../person.js';
import type { ErasePersonalDataDto } from './erase-personal-data.dto.js';

/** Erase a person's data. */
export class ErasePersonalData extends Command<Recording> {
  constructor(
    readonly request: ErasePersonalDataDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(ErasePersonalData)
export class ErasePersonalDataHandler implements ICommandHandler<ErasePersonalData> {
  constructor(
    private readonly decisions: Decisions,
    private readonly persons: PersonRegister,
  ) {}

  async execute({ request, context }: ErasePersonalData): Promise<Recording> {
    const { agencyId, personRef, ground, decidedOn } = request;
    const agencies = await this.persons.agenciesOf(personRef);
    const own = agencies.filter((agency) => covers(context.scope, agency));
    if (own.length === 0) throw new DecisionError('not_found', 'Nothing is recorded about that person.');
    const erasing = {
      ground,
      decidedOn,
      legalBasis: request.legalBasis.map(({ rule, version }) => ({ rule, version })),
      today: dateInJakarta(context.occurredAt),
      ownRecord: context.actor.personRef === personRef,
      otherAgencies: agencies.length - own.length,
    };
    return this.decisions.make(person, personRef, context, (state) => erasePersonalData(state, erasing), {
      agencyId,
      subject: personRef,
    });
  }
}
