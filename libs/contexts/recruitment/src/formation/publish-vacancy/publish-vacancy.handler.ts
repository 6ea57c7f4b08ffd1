import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { publishVacancy } from '../deciding.js';
import { FormationDesk } from '../formation-desk.js';
import { announcingOf } from './announcing.js';
import type { PublishVacancyDto } from './publish-vacancy.dto.js';

/** Announces the vacancy of a formation. */
export class PublishVacancy extends Command<Recording> {
  constructor(
    readonly formationId: string,
    readonly dto: PublishVacancyDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(PublishVacancy)
export class PublishVacancyHandler implements ICommandHandler<PublishVacancy> {
  constructor(private readonly desk: FormationDesk) {}

  execute({ formationId, dto, context }: PublishVacancy): Promise<Recording> {
    const { rulebook } = this.desk;
    return this.desk.record(
      formationId,
      context,
      (round) => announcingOf(formationId, dto, round, rulebook),
      (living, data) => publishVacancy(living, data, rulebook),
    );
  }
}
