import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { citedVersions } from '#app/decision-life';
import { decisionData, recordWithSkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { Rulebook } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { appraisal, decideAnnualRating, RULES_CITED } from '../appraisal.js';
import { predicateOf } from '#app/personnel';
import type { DecideAnnualRatingDto } from './decide-annual-rating.dto.js';

/** Decide the annual rating of one person. */
export class DecideAnnualRating extends Command<Recording> {
  constructor(
    readonly request: DecideAnnualRatingDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(DecideAnnualRating)
export class DecideAnnualRatingHandler implements ICommandHandler<DecideAnnualRating> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rulebook: Rulebook,
  ) {}

  execute({ request, context }: DecideAnnualRating): Promise<Recording> {
    const rulebook = this.rulebook.now();
    const rulesets = citedVersions(RULES_CITED, request.decidedOn, rulebook);
    const rating = {
      personRef: request.personRef,
      year: request.year,
      unitId: request.unitId,
      outcome: request.outcome,
      behaviour: request.behaviour,
      // The request's shape admits only words that mean a predicate.
      predicate: predicateOf(request.predicate)!,
      receivedOn: request.receivedOn ?? null,
      raterPostId: null,
      ...decisionData(request, { findings: [], rulesets }),
    };
    const { decisions, claims } = this;
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: appraisal,
        key: `${request.personRef}.${request.year}`,
        context,
        decide: ({ state }) => decideAnnualRating(state, rating, rulebook),
        sk: () => rating,
        agencyId: request.agencyId,
        subject: request.personRef,
      },
    );
  }
}
