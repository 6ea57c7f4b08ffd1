import { Injectable } from '@nestjs/common';
import { recordWithSkNumber, type SkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { Rulebook, RuleViolation } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { openedRound, type OpenedRound } from '../round/opened-round.js';
import { formation, type LivingFormation } from './formation.js';
import type { FormationEvent } from './formation.events.js';

/** Decides about a formation that is there, with the round it stands under. */
@Injectable()
export class FormationDesk {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rules: Rulebook,
  ) {}

  /** The rules as they stand: taken once a command, so that a decision is cited and judged by the same versions. */
  get rulebook(): Rulebook {
    return this.rules.now();
  }

  /** @param prepare makes the decision's data, given the open round and the formation under it */
  async record<D extends SkNumber>(
    formationId: string,
    context: CommandContext,
    prepare: (round: OpenedRound, living: LivingFormation) => D | Promise<D>,
    decide: (living: LivingFormation, data: D) => readonly FormationEvent[],
  ): Promise<Recording> {
    const { decisions, claims, rulebook } = this;
    const { state, facts } = await decisions.load(formation, formationId);
    const roundId = state.state.definition?.roundId;
    const round = roundId === undefined ? null : await openedRound(decisions, roundId);
    // without facts, Decisions.make answers "not found" before it decides
    if (!round && facts.length === 0) return decisions.make(formation, formationId, context, () => []);
    const data = round ? await prepare(round, state) : null;
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: formation,
        key: formationId,
        context,
        sk: () => data,
        decide: (living) => {
          if (!living.state.definition) throw new RuleViolation('formation.unknown');
          if (!data) throw new RuleViolation('round.unknown');
          return decide(living, data);
        },
      },
    );
  }
}
