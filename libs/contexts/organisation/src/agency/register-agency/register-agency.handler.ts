import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { agency, registerAgency } from '../agency.js';

/** Enters an agency in the register. */
export class RegisterAgency extends Command<Recording> {
  constructor(
    readonly slug: string,
    readonly name: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RegisterAgency)
export class RegisterAgencyHandler implements ICommandHandler<RegisterAgency> {
  constructor(private readonly decisions: Decisions) {}

  execute({ slug, name, context }: RegisterAgency): Promise<Recording> {
    return this.decisions.make(agency, slug, context, (state) => registerAgency(state, { slug, name }), {
      agencyId: slug,
    });
  }
}
