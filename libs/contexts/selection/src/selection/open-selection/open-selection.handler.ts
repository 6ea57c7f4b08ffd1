import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { SelectionDesk } from '../selection-desk.js';
import type { OpenSelectionDto } from './open-selection.dto.js';
import { decisionData } from '#app/decision-life-http';
import { newStreamKey } from '#app/platform';
import { openSelection } from '../deciding.js';
import { citedOf } from '../selection-rules.js';

/** Open a selection for a senior leadership post (seleksi terbuka JPT). */
export class OpenSelection extends Command<Recording> {
  constructor(
    readonly dto: OpenSelectionDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(OpenSelection)
export class OpenSelectionHandler implements ICommandHandler<OpenSelection> {
  constructor(private readonly desk: SelectionDesk) {}

  execute({ dto, context }: OpenSelection): Promise<Recording> {
    const selectionId = newStreamKey(context.commandId);
    const rulesets = citedOf('JptSelectionOpened', dto.decidedOn, this.desk.rulebook);
    const data = {
      selectionId,
      postId: dto.postId,
      unitId: dto.unitId,
      postTitle: dto.postTitle,
      panel: dto.panel.map(({ memberNo, name, role, side }) => ({ memberNo, name, role, side })),
      weights: dto.weights.map(({ part, percent }) => ({ part, percent })),
      permits: dto.permits.map(({ kind, body, number, date }) => ({ kind, body, number, date })),
      noticeFrom: dto.noticeFrom,
      noticeUntil: dto.noticeUntil,
      ...decisionData(dto, { findings: [], rulesets }),
    };
    return this.desk.record({
      selectionId,
      context,
      agencyId: dto.agencyId,
      sk: data,
      decide: (living, rulebook) => openSelection(living, data, rulebook),
    });
  }
}
