import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import { ApplicationCommand } from '../application-command.js';
import { decideObjection } from '../answering.js';
import { ApplicationDesk } from '../application-desk.js';
import { assertDaysCame } from '../not-yet.js';
import type { DecideObjectionDto } from './decide-objection.dto.js';

/** Answers an objection of one applicant. */
export class DecideObjection extends ApplicationCommand<DecideObjectionDto> {}

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
        const { decidedOn, announcedOn } = data;
        assertDaysCame({ '/decidedOn': decidedOn, '/announcedOn': announcedOn }, context.occurredAt);
        return decideObjection(living, data, facts, takers, desk.rulebook);
      },
    });
  }
}
