import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Decisions, type Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { agency, renameAgency } from '../agency.js';

/** Gives an agency another name. */
export class RenameAgency extends Command<Recording> {
  constructor(
    readonly slug: string,
    readonly name: string,
    readonly reason: string,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RenameAgency)
export class RenameAgencyHandler implements ICommandHandler<RenameAgency> {
  constructor(private readonly decisions: Decisions) {}

  execute({ slug, name, reason, context }: RenameAgency): Promise<Recording> {
    return this.decisions.make(agency, slug, context, (state) => renameAgency(state, name, reason));
  }
}
