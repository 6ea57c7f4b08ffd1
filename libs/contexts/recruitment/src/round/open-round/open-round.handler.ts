import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { citedVersions } from '#app/decision-life';
import { decisionData, recordWithSkNumber, type PerhapsUnsigned } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { openRound, round, RULES_CITED, type Opening } from '../round.js';
import type { OpenRoundDto } from './open-round.dto.js';

/** An opening as stated; an import may know neither who signed nor the date of the decree. */
export type StatedOpening = Omit<PerhapsUnsigned<OpenRoundDto>, 'ministerDecree'> & {
  readonly ministerDecree?: { readonly number: string; readonly date: string | null };
};

/** Opens a recruitment round. */
export class OpenRound extends Command<Recording> {
  constructor(
    readonly roundId: string,
    readonly dto: StatedOpening,
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
    const { decisions, claims } = this;
    const rulebook = this.rulebook.now();
    const rulesets = citedVersions(RULES_CITED, dto.decidedOn, rulebook);
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
