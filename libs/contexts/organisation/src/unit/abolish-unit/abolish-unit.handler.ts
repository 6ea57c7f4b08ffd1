import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import type { CommandContext } from '#app/platform';
import { cited } from '../../cited.js';
import { KnownUnits } from '../../units/known-units.js';
import { abolishUnit } from '../deciding.js';
import { UnitDesk } from '../unit-desk.js';
import type { AbolishUnitDto } from './abolish-unit.dto.js';

/** Abolish a unit. */
export class AbolishUnit extends Command<Recording> {
  constructor(
    readonly unitId: string,
    readonly dto: AbolishUnitDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(AbolishUnit)
export class AbolishUnitHandler implements ICommandHandler<AbolishUnit> {
  constructor(
    private readonly desk: UnitDesk,
    private readonly known: KnownUnits,
  ) {}

  async execute({ unitId, dto, context }: AbolishUnit): Promise<Recording> {
    const { rulebook } = this.desk;
    const hanging = await this.known.hangingOn(unitId);
    const data = { unitId, regulation: cited(dto.regulation)!, ...decisionData(dto, { findings: [] }) };
    return this.desk.record({
      unitId,
      context,
      dto,
      decide: (living) => abolishUnit(living, data, hanging, rulebook),
    });
  }
}
