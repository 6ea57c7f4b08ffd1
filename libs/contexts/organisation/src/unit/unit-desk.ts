import { Injectable } from '@nestjs/common';
import { recordWithSkNumber, type DecisionDto } from '#app/decision-life-http';
import { Claims, Decisions, type Loaded, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { unit, type LivingUnit } from './unit.js';
import type { UnitEvent } from './unit.events.js';

/** A decision about a unit to record. */
export interface RecordedOnUnit {
  readonly unitId: string;
  readonly context: CommandContext;
  readonly dto: DecisionDto;
  readonly decide: (living: LivingUnit) => readonly UnitEvent[];
  /** Issuing agency of a new unit. */
  readonly agencyId?: string;
}

/** Decides about a unit. */
@Injectable()
export class UnitDesk {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rules: Rulebook,
  ) {}

  /** The rules as they stand, taken once a command. */
  get rulebook(): Rulebook {
    return this.rules.now();
  }

  /** The unit as it stands, from the log. */
  load(unitId: string): Promise<Loaded<LivingUnit>> {
    return this.decisions.load(unit, unitId);
  }

  /** @throws what `decide` throws · RuleViolation `decision.sk-duplicate` · DecisionError · StoreError */
  record({ unitId, context, dto, decide, ...options }: RecordedOnUnit): Promise<Recording> {
    const { decisions, claims, rulebook } = this;
    const { skNumber = null, decidedOn, batchId = null } = dto;
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: unit,
        key: unitId,
        context,
        decide,
        sk: () => ({ skNumber, decidedOn, batchId }),
        ...options,
      },
    );
  }
}
