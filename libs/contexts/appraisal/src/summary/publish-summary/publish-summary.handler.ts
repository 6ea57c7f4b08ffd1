import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { citedVersions } from '#app/decision-life';
import { decisionData, recordWithSkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { dateInJakarta, Rulebook } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { CountedRatings } from '../../unit-ratings/counted-ratings.js';
import { publishSummary, RULES_CITED, summary } from '../summary.js';
import type { PublishSummaryDto } from './publish-summary.dto.js';

/** Publish a unit's summary, or a new version of it. */
export class PublishSummary extends Command<Recording> {
  constructor(
    readonly request: PublishSummaryDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(PublishSummary)
export class PublishSummaryHandler implements ICommandHandler<PublishSummary> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rulebook: Rulebook,
    private readonly ratings: CountedRatings,
  ) {}

  async execute({ request, context }: PublishSummary): Promise<Recording> {
    const { unitId, year, table } = request;
    const { readTo, ...counted } = await this.ratings.of(request.agencyId, unitId, year);
    const rulebook = this.rulebook.now();
    const rulesets = citedVersions(RULES_CITED, request.decidedOn, rulebook);
    const stated = {
      unitId,
      year,
      orgPredicate: request.orgPredicate,
      headcount: request.headcount,
      objections: request.objections
        ? { filed: request.objections.filed, changed: request.objections.changed }
        : null,
      readTo,
      table: table ? { SB: table.SB, B: table.B, BP: table.BP, K: table.K, SK: table.SK } : null,
      ...decisionData(request, { findings: [], rulesets }),
    };
    const { decisions, claims } = this;
    return recordWithSkNumber(
      { decisions, claims, rulebook },
      {
        decider: summary,
        key: `${unitId}.${year}`,
        context,
        decide: (state) =>
          publishSummary(state, stated, counted, dateInJakarta(context.occurredAt), rulebook),
        sk: () => stated,
        agencyId: request.agencyId,
      },
    );
  }
}
