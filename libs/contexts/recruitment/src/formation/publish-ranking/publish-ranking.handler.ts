import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData, type SkNumber } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import { isRuleViolation } from '#app/kernel';
import { covers, type CommandContext } from '#app/platform';
import { FormationApplicants } from '../../formation-applicants/known-applicants.js';
import type { OpenedRound } from '../../round/opened-round.js';
import { computedRanking, type RankingBasis } from '../computing.js';
import { FormationDesk } from '../formation-desk.js';
import type { LivingFormation } from '../formation.js';
import { publishRanking, type PublishingRanking } from '../publishing-ranking.js';
import { firstAppendOf } from '../ranking-parts.js';
import { citedOfRound } from '../round-citations.js';
import type { PublishRankingDto } from './publish-ranking.dto.js';
import { RankingContinuation } from './ranking-continuation.js';

/** Publishes a ranking of a formation. */
export class PublishRanking extends Command<Recording> {
  constructor(
    readonly formationId: string,
    readonly dto: PublishRankingDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** A ranking with what it was read from, and its SK number. */
type Prepared = PublishingRanking & SkNumber & { readonly lastChange: string };

@CommandHandler(PublishRanking)
export class PublishRankingHandler implements ICommandHandler<PublishRanking> {
  constructor(
    private readonly desk: FormationDesk,
    private readonly applicants: FormationApplicants,
    private readonly continuation: RankingContinuation,
  ) {}

  async execute(command: PublishRanking): Promise<Recording> {
    const { formationId, context } = command;
    let prepared: Prepared | undefined;
    const recording = await this.desk.record(
      formationId,
      context,
      async (round, living) => (prepared = await this.prepared(command, round, living)),
      (living, publishing) => firstAppendOf(publishRanking(living, publishing, this.desk.rulebook)),
    );
    return prepared ? this.continuation.finish(recording, prepared, context) : recording;
  }

  private async prepared(
    { formationId, dto, context }: PublishRanking,
    round: OpenedRound,
    living: LivingFormation,
  ): Promise<Prepared> {
    const { rulebook } = this.desk;
    // of a foreign formation nothing is read: the decision answers that it is not there
    const seen = covers(context.scope, round.agencyId);
    const read = seen
      ? await this.applicants.of(formationId)
      : { applicants: [], readTo: '-', lastChange: '' };
    const basis = { ranking: dto.ranking, round, applicants: read.applicants };
    const tied = seen ? this.tiedBeyondScores(living, basis) : [];
    const rulesets = citedOfRound(dto.ranking, round, rulebook);
    const decision = decisionData(dto, { findings: [], reliedOn: [round.openingId], rulesets });
    const { skNumber, decidedOn, batchId } = decision;
    return {
      ...basis,
      personal: await this.applicants.personal(formationId, tied, read.readTo),
      decision,
      formationId,
      readTo: read.readTo,
      lastChange: read.lastChange,
      stated: dto.entries ?? null,
      skNumber,
      decidedOn,
      batchId,
    };
  }

  /** Whose tie only personal values can decide. What refuses the ranking refuses it again when it is decided. */
  private tiedBeyondScores(
    living: LivingFormation,
    basis: Omit<RankingBasis, 'personal'>,
  ): readonly string[] {
    try {
      return computedRanking(living, { ...basis, personal: new Map() }, this.desk.rulebook).unopened;
    } catch (error) {
      if (isRuleViolation(error)) return [];
      throw error;
    }
  }
}
