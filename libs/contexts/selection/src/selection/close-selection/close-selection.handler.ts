import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { SelectionDesk } from '../selection-desk.js';
import type { CloseSelectionDto } from './close-selection.dto.js';
import { decisionData } from '#app/decision-life-http';
import { closeSelection } from '../deciding.js';

/** Close a selection without choosing anybody (seleksi ditutup). */
export class CloseSelection extends Command<Recording> {
  constructor(
    readonly selectionId: string,
    readonly dto: CloseSelectionDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(CloseSelection)
export class CloseSelectionHandler implements ICommandHandler<CloseSelection> {
  constructor(private readonly desk: SelectionDesk) {}

  execute({ selectionId, dto, context }: CloseSelection): Promise<Recording> {
    const decision = decisionData(dto, { findings: [] });
    const data = { selectionId, note: dto.note ?? null, ...decision };
    return this.desk.record({
      selectionId,
      context,
      sk: decision,
      decide: (living, rulebook) => closeSelection(living, data, rulebook),
    });
  }
}
