import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import { RuleViolation } from '#app/kernel';
import { newStreamKey, type CommandContext } from '#app/platform';
import { cited } from '../../cited.js';
import { assertStands, establishUnit } from '../deciding.js';
import { UnitDesk } from '../unit-desk.js';
import type { EstablishUnitDto } from './establish-unit.dto.js';

/** Establish a unit. */
export class EstablishUnit extends Command<Recording> {
  constructor(
    readonly dto: EstablishUnitDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(EstablishUnit)
export class EstablishUnitHandler implements ICommandHandler<EstablishUnit> {
  constructor(private readonly desk: UnitDesk) {}

  async execute({ dto, context }: EstablishUnit): Promise<Recording> {
    const { rulebook } = this.desk;
    const unitId = newStreamKey(context.commandId);
    const parent = dto.parentUnitId === undefined ? null : await this.desk.load(dto.parentUnitId);
    const data = {
      unitId,
      name: dto.name,
      kind: dto.kind,
      parentUnitId: dto.parentUnitId ?? null,
      regulation: cited(dto.regulation)!,
      ...decisionData(dto, { findings: [] }),
    };
    return this.desk.record({
      unitId,
      context,
      dto,
      agencyId: dto.agencyId,
      decide(living) {
        if (parent) {
          assertStands(parent.state, data.effectiveFrom, '/parentUnitId');
          if (parent.facts[0]!.agencyId !== dto.agencyId)
            throw new RuleViolation('unit.unknown', { pointer: '/parentUnitId' });
        }
        return establishUnit(living, data, rulebook);
      },
    });
  }
}
