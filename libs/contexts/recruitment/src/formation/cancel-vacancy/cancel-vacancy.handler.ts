import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { cancelVacancy } from '../deciding.js';
import { FormationDesk } from '../formation-desk.js';
import type { CancelVacancyDto } from './cancel-vacancy.dto.js';

/** Cancels an announced vacancy. */
export class CancelVacancy extends Command<Recording> {
  constructor(
    readonly formationId: string,
    readonly dto: CancelVacancyDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CancelVacancy)
export class CancelVacancyHandler implements ICommandHandler<CancelVacancy> {
  constructor(private readonly desk: FormationDesk) {}

  execute({ formationId, dto, context }: CancelVacancy): Promise<Recording> {
    return this.desk.record(
      formationId,
      context,
      (round) => ({
        ...decisionData(dto, { findings: [], reliedOn: [round.openingId] }),
        formationId,
        reason: dto.reason,
        authority: dto.authority,
      }),
      (living, data) => cancelVacancy(living, data, this.desk.rulebook),
    );
  }
}
