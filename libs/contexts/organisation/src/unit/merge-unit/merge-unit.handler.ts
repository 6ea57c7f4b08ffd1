import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { cited } from '../../cited.js';
import { KnownUnits } from '../../units/known-units.js';
import { mergeUnit } from '../deciding.js';
import { UnitDesk } from '../unit-desk.js';
import type { MergeUnitDto } from './merge-unit.dto.js';

/** Merge a unit into another one. */
export class MergeUnit extends Command<Recording> {
  constructor(
    readonly unitId: string,
    readonly dto: MergeUnitDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(MergeUnit)
export class MergeUnitHandler implements ICommandHandler<MergeUnit> {
  constructor(
    private readonly desk: UnitDesk,
    private readonly known: KnownUnits,
  ) {}

  async execute({ unitId, dto, context }: MergeUnit): Promise<Recording> {
    const { rulebook } = this.desk;
    const [{ state: into }, hanging] = await Promise.all([
      this.desk.load(dto.intoUnitId),
      this.known.hangingOn(unitId),
    ]);
    const data = {
      unitId,
      intoUnitId: dto.intoUnitId,
      regulation: cited(dto.regulation)!,
      ...decisionData(dto, { findings: [] }),
    };
    return this.desk.record({
      unitId,
      context,
      dto,
      decide: (living) => mergeUnit(living, data, { into, hanging }, rulebook),
    });
  }
}
