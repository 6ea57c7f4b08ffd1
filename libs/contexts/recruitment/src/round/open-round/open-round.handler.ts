import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData, recordWithSkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { citedOn } from '../../cited.js';
import { openRound, round, type Opening } from '../round.js';
import type { OpenRoundDto } from './open-round.dto.js';

/** Opens a recruitment round. */
export class OpenRound extends Command<Recording> {
  constructor(
    readonly roundId: string,
    readonly dto: OpenRoundDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(OpenRound)
export class OpenRoundHandler implements ICommandHandler<OpenRound> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rulebook: Rulebook,
  ) {}

  execute({ roundId, dto, context }: OpenRound): Promise<Recording> {
    const { decisions, claims, rulebook } = this;
    const rulesets = citedOn(dto.decidedOn, rulebook, 'recruitment.procurement', 'recruitment.round.decree');
    const opening: Opening = {
      ...decisionData(dto, { findings: [], rulesets }),
      roundId,
      kind: dto.kind,
      procurementName: dto.procurementName,
      fiscalYear: dto.fiscalYear,
      ministerDecree: dto.ministerDecree
        ? { number: dto.ministerDecree.number, date: dto.ministerDecree.date }
        : null,
      rulesetId: dto.rulesetId ?? null,
    };
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: round,
        key: roundId,
        context,
        agencyId: dto.agencyId,
        sk: () => opening,
        decide: (living) => openRound(living, opening, rulebook),
      },
    );
  }
}
