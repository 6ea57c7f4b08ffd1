import { Command } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import type { SelectionFacts } from './selection-facts.js';

/** What is asked of one application that is there. */
export abstract class ApplicationCommand<Dto, Known = SelectionFacts> extends Command<Recording> {
  /** @param known formation and round, already read, once for many applications */
  constructor(
    readonly applicationId: string,
    readonly dto: Dto,
    readonly context: CommandContext,
    readonly known: Known | null = null,
  ) {
    super();
  }
}
