import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { InOrder } from '#app/bulk';
import { citedVersions } from '#app/decision-life';
import { decisionData, recordWithSkNumber } from '#app/decision-life-http';
import { Claims, Decisions, type Recording } from '#app/event-store';
import { dateInJakarta, Rulebook } from '#app/kernel';
import { NOW, UnitTree, type CommandContext } from '#app/platform';
import { CountedRatings } from '../../unit-ratings/counted-ratings.js';
import type { Printed } from '../shown-table.js';
import { publishSummary, RULES_CITED, summary, type Counted } from '../summary.js';
import { familyOf } from '../unit-family.js';
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
  /** Each summary of an agency and year sees those before it: two at once would hide nothing of each other. */
  private readonly turns = new InOrder();

  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rulebook: Rulebook,
    private readonly ratings: CountedRatings,
    private readonly units: UnitTree,
  ) {}

  execute({ request, context }: PublishSummary): Promise<Recording> {
    const turn = `${request.agencyId} ${request.year}`;
    return this.turns.after([turn], () => this.publish(request, context));
  }

  private async publish(request: PublishSummaryDto, context: CommandContext): Promise<Recording> {
    const { agencyId, unitId, year, table, objections } = request;
    const { readTo, ...counted } = await this.counted(agencyId, unitId, year);
    const rulebook = this.rulebook.now();
    const rulesets = citedVersions(RULES_CITED, request.decidedOn, rulebook);
    const stated = {
      unitId,
      year,
      orgPredicate: request.orgPredicate,
      headcount: request.headcount,
      objections: objections ? { filed: objections.filed, changed: objections.changed } : null,
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
        agencyId,
      },
    );
  }

  /** The units counted together with this one as they stood at the end of the year, and what was printed of them. */
  private async counted(
    agencyId: string,
    unitId: string,
    year: number,
  ): Promise<Counted & { readonly readTo: string }> {
    const [{ own, readTo }, tree] = await Promise.all([
      this.ratings.of(agencyId, year),
      this.units.unitsOn(agencyId, `${year}-12-31`, NOW),
    ]);
    const family = familyOf(unitId, tree, own);
    const others = [...family.keys()].filter((other) => other !== unitId);
    const printed = await Promise.all(
      others.map(async (other): Promise<[string, readonly Printed[]]> => {
        const { state } = await this.decisions.load(summary, `${other}.${year}`);
        return [other, state.entries.map(({ recorded }) => recorded.data)];
      }),
    );
    return { family, printed: new Map(printed), readTo };
  }
}
