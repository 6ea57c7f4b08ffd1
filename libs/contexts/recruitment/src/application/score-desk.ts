import { Injectable } from '@nestjs/common';
import { Decisions, type Recording } from '#app/event-store';
import { Rulebook, RuleViolation } from '#app/kernel';
import { covers, type CommandContext } from '#app/platform';
import { formation } from '../formation/formation.js';
import { selectionTermsOf } from '../formation/selection-terms.js';
import { openedRound } from '../round/opened-round.js';
import { application, type ApplicationEvent, type LivingApplication } from './application.js';
import type { ScoringTerms } from './scoring.js';

/** Decides about an application's scores, with the formation and the round they are checked against. */
@Injectable()
export class ScoreDesk {
  constructor(
    private readonly decisions: Decisions,
    readonly rulebook: Rulebook,
  ) {}

  /** @throws RuleViolation `formation.unknown`, `round.unknown`, what `decide` throws, and what `Decisions.make` throws */
  async record(
    applicationId: string,
    context: CommandContext,
    decide: (living: LivingApplication, terms: ScoringTerms) => readonly ApplicationEvent[],
  ): Promise<Recording> {
    const { state, facts } = await this.decisions.load(application, applicationId);
    const { submitted } = state.state;
    const seen = facts[0] && covers(context.scope, facts[0].agencyId);
    const living = seen && submitted ? await this.decisions.load(formation, submitted.formationId) : null;
    const terms = living && selectionTermsOf(living.state);
    const round = terms && submitted ? await openedRound(this.decisions, submitted.roundId) : null;
    return this.decisions.make(application, applicationId, context, (current) => {
      if (!terms) throw new RuleViolation('formation.unknown');
      if (!round) throw new RuleViolation('round.unknown');
      return decide(current, { round, formation: terms });
    });
  }
}
