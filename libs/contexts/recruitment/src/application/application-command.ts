import { Command } from '@nestjs/cqrs';
import type { Loaded, Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import type { LivingApplication } from './application.js';
import type { SelectionFacts } from './selection-facts.js';

/** What is asked of one application that is there. */
export abstract class ApplicationCommand<Dto, Known = SelectionFacts> extends Command<Recording> {
  /**
   * @param known formation and round, already read, once for many applications
   * @param loaded the application as it was read just now
   */
  constructor(
    readonly applicationId: string,
    readonly dto: Dto,
    readonly context: CommandContext,
    readonly known: Known | null = null,
    readonly loaded?: Loaded<LivingApplication>,
  ) {
    super();
  }
}
