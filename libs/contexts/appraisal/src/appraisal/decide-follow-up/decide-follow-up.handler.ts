import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { citedVersions } from '#app/decision-life';
import { decisionData } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { AppraisalDesk, personAndYear } from '../appraisal-desk.js';
import { RULES_CITED } from '../appraisal.js';
import { decideFollowUp } from '../following-up.js';
import type { DecideFollowUpDto } from './decide-follow-up.dto.js';

/** Decide what follows from an annual rating. */
export class DecideFollowUp extends Command<Recording> {
  constructor(
    readonly key: string,
    readonly dto: DecideFollowUpDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideFollowUp)
export class DecideFollowUpHandler implements ICommandHandler<DecideFollowUp> {
  constructor(private readonly desk: AppraisalDesk) {}

  async execute({ key, dto, context }: DecideFollowUp): Promise<Recording> {
    const { rulebook } = this.desk;
    const rulesets = citedVersions(RULES_CITED.RatingFollowUpDecided, dto.decidedOn, rulebook);
    const followUp = {
      ...personAndYear(key),
      kind: dto.kind,
      caseReference: dto.caseReference ?? null,
      ...decisionData(dto, { findings: [], rulesets }),
    };
    const loaded = await this.desk.load(key);
    return this.desk.record({
      ...{ key, context, loaded, dto },
      decide: (state) => decideFollowUp(state, followUp, rulebook),
    });
  }
}
