import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData, recordWithSkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { assertKeeper, RULE_KEEPER } from '../../rule-keeper.js';
import { calendar, declareWorkingDays } from '../calendar.js';
import type { DeclareWorkingDaysDto } from './declare-working-days.dto.js';

/** Declares the working days of a year. */
export class DeclareWorkingDays extends Command<Recording> {
  constructor(
    readonly dto: DeclareWorkingDaysDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DeclareWorkingDays)
export class DeclareWorkingDaysHandler implements ICommandHandler<DeclareWorkingDays> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rulebook: Rulebook,
  ) {}

  // async: what is refused here is the command's outcome, not a defect
  async execute({ dto, context }: DeclareWorkingDays): Promise<Recording> {
    assertKeeper(context);
    const { decisions, claims } = this;
    const rulebook = this.rulebook.now();
    const declared = {
      ...decisionData(dto, { findings: [] }),
      year: dto.year,
      holidays: dto.holidays.map(({ date, name, kind }) => ({ date, name, kind })),
      workingDays: [...(dto.workingDays ?? [])],
      sureness: dto.sureness,
    };
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: calendar,
        key: String(dto.year),
        context,
        agencyId: RULE_KEEPER,
        sk: () => declared,
        decide: (living) => declareWorkingDays(living, declared, rulebook),
      },
    );
  }
}
