import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { decideObjection } from '../answering.js';
import { ApplicationDesk } from '../application-desk.js';
import type { SelectionFacts } from '../selection-facts.js';
import type { DecideObjectionDto } from './decide-objection.dto.js';

/** Answers an objection of one applicant. */
export class DecideObjection extends Command<Recording> {
  /** @param known formation and round, already read, once for many applications */
  constructor(
    readonly applicationId: string,
    readonly dto: DecideObjectionDto,
    readonly context: CommandContext,
    readonly known: SelectionFacts | null = null,
  ) {
    super();
  }
}

@CommandHandler(DecideObjection)
export class DecideObjectionHandler implements ICommandHandler<DecideObjection> {
  constructor(private readonly desk: ApplicationDesk) {}

  execute({ applicationId, dto, context, known }: DecideObjection): Promise<Recording> {
    const { desk } = this;
    return desk.record({
      applicationId,
      context,
      dto,
      known,
      decide({ living, facts, takers }) {
        const data = {
          ...desk.decisionOf('ObjectionDecided', dto, facts),
          objectionNo: dto.objectionNo,
          outcome: dto.outcome,
          announcedOn: dto.announcedOn ?? null,
          decider: dto.decider ?? context.actor.personRef,
        };
        return decideObjection(living, data, facts, takers, desk.rulebook);
      },
    });
  }
}
