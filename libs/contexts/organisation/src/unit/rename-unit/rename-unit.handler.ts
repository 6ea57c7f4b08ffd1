import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { cited } from '../../cited.js';
import { renameUnit } from '../deciding.js';
import { UnitDesk } from '../unit-desk.js';
import type { RenameUnitDto } from './rename-unit.dto.js';

/** Give a unit another name. */
export class RenameUnit extends Command<Recording> {
  constructor(
    readonly unitId: string,
    readonly dto: RenameUnitDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(RenameUnit)
export class RenameUnitHandler implements ICommandHandler<RenameUnit> {
  constructor(private readonly desk: UnitDesk) {}

  execute({ unitId, dto, context }: RenameUnit): Promise<Recording> {
    const { rulebook } = this.desk;
    const data = {
      unitId,
      name: dto.name,
      regulation: cited(dto.regulation)!,
      ...decisionData(dto, { findings: [] }),
    };
    return this.desk.record({
      unitId,
      context,
      dto,
      decide: (living) => renameUnit(living, data, rulebook),
    });
  }
}
