import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { SelectionDesk } from '../selection-desk.js';
import type { SubmitShortlistDto } from './submit-shortlist.dto.js';
import { decisionData } from '#app/decision-life-http';
import { citedOf } from '../selection-rules.js';
import { submitShortlist } from '../shortlisting.js';
import { countedScores } from '../counted-scores.js';

/** Submit the shortlist, computed from the scores (tiga besar). */
export class SubmitShortlist extends Command<Recording> {
  constructor(
    readonly selectionId: string,
    readonly dto: SubmitShortlistDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(SubmitShortlist)
export class SubmitShortlistHandler implements ICommandHandler<SubmitShortlist> {
  constructor(private readonly desk: SelectionDesk) {}

  async execute({ selectionId, dto, context }: SubmitShortlist): Promise<Recording> {
    const loaded = await this.desk.load(selectionId);
    const rulesets = citedOf('ShortlistSubmitted', dto.decidedOn, this.desk.rulebook);
    const decision = decisionData(dto, { findings: [], rulesets });
    const { scores } = loaded.state.state;
    const data = {
      selectionId,
      stated: dto.shortlist ?? null,
      scoredBy: countedScores(scores, loaded.facts),
      ...decision,
    };
    return this.desk.record({
      selectionId,
      // what the shortlist is computed from is what it names
      context: { ...context, expectedRevision: context.expectedRevision ?? loaded.revision },
      loaded,
      sk: decision,
      decide: (living, rulebook) => submitShortlist(living, data, rulebook),
    });
  }
}
