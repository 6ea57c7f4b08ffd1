import { Injectable } from '@nestjs/common';
import { Decisions, type Loaded, type Recording } from '#app/event-store';
import { Rulebook, RuleViolation } from '#app/kernel';
import { covers, type CommandContext } from '#app/platform';
import { formation } from '../formation/formation.js';
import { selectionTermsOf } from '../formation/selection-terms.js';
import { openedRound } from '../round/opened-round.js';
import { application, type ApplicationEvent, type LivingApplication } from './application.js';
import type { ScoringTerms } from './scoring.js';

/** What was read before a decision about scores. */
interface Read {
  readonly known?: ScoringTerms | null;
  readonly loaded?: Loaded<LivingApplication> | undefined;
}

/** Decides about an application's scores, with the formation and the round they are checked against. */
@Injectable()
export class ScoreDesk {
  constructor(
    private readonly decisions: Decisions,
    readonly rulebook: Rulebook,
  ) {}

  /**
   * @param read what was read before: formation and round, once for many applications; the application, just now
   * @throws RuleViolation `formation.unknown`, what `decide` throws, and what `Decisions.make` throws
   */
  async record(
    applicationId: string,
    context: CommandContext,
    decide: (living: LivingApplication, terms: ScoringTerms) => readonly ApplicationEvent[],
    { known = null, loaded }: Read = {},
  ): Promise<Recording> {
    const terms = known ?? (await this.termsOf(applicationId, context));
    const judge = (current: LivingApplication): readonly ApplicationEvent[] => {
      if (!terms) throw new RuleViolation('formation.unknown');
      return decide(current, terms);
    };
    return this.decisions.make(application, applicationId, context, judge, loaded ? { loaded } : {});
  }

  private async termsOf(applicationId: string, { scope }: CommandContext): Promise<ScoringTerms | null> {
    const { state, facts } = await this.decisions.load(application, applicationId);
    const { submitted } = state.state;
    const seen = facts[0] && covers(scope, facts[0].agencyId);
    return seen && submitted ? scoringTerms(this.decisions, submitted.formationId) : null;
  }
}

/** What scores of a formation's applicants are checked against; null: there is no such formation, or the opening of its round fell. */
export async function scoringTerms(decisions: Decisions, formationId: string): Promise<ScoringTerms | null> {
  const { state } = await decisions.load(formation, formationId);
  const terms = selectionTermsOf(state);
  const { definition } = state.state;
  const round = terms && definition && (await openedRound(decisions, definition.roundId));
  return round ? { round, formation: terms } : null;
}
