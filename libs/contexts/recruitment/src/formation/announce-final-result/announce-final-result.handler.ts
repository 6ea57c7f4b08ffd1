import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { decisionData, type SkNumber } from '#app/decision-life-http';
import type { Recording } from '#app/event-store';
import { covers, type CommandContext } from '#app/platform';
import { FormationApplicants } from '../../formation-applicants/known-applicants.js';
import type { KnownApplicant } from '../../ranking/applicant.js';
import type { OpenedRound } from '../../round/opened-round.js';
import { announceFinalResult, type AnnouncingResult } from '../announcing-final-result.js';
import { FormationDesk } from '../formation-desk.js';
import { citedOfRound } from '../round-citations.js';
import type { AnnounceFinalResultDto } from './announce-final-result.dto.js';

/** Announces who passed. */
export class AnnounceFinalResult extends Command<Recording> {
  constructor(
    readonly formationId: string,
    readonly dto: AnnounceFinalResultDto,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** A result with what it is judged by. */
interface Prepared extends SkNumber {
  readonly result: AnnouncingResult;
  readonly applicants: readonly KnownApplicant[];
  readonly openedOn: string;
}

@CommandHandler(AnnounceFinalResult)
export class AnnounceFinalResultHandler implements ICommandHandler<AnnounceFinalResult> {
  constructor(
    private readonly desk: FormationDesk,
    private readonly applicants: FormationApplicants,
  ) {}

  execute(command: AnnounceFinalResult): Promise<Recording> {
    const { rulebook } = this.desk;
    return this.desk.record(
      command.formationId,
      command.context,
      (round) => this.prepared(command, round),
      (living, { result, applicants, openedOn }) =>
        announceFinalResult(living, result, applicants, openedOn, rulebook),
    );
  }

  private async prepared(
    { formationId, dto, context }: AnnounceFinalResult,
    round: OpenedRound,
  ): Promise<Prepared> {
    const rulesets = citedOfRound('result', round, this.desk.rulebook);
    const decision = decisionData(dto, { findings: [], reliedOn: [round.openingId], rulesets });
    // of a foreign formation nothing is read: the decision answers that it is not there
    const read = covers(context.scope, round.agencyId) ? await this.applicants.of(formationId) : null;
    return {
      result: {
        ...decision,
        formationId,
        announcedOn: dto.announcedOn,
        passed: [...dto.passed],
        passedOver: (dto.passedOver ?? []).map(({ applicationNo, reason, legalBasis }) => ({
          applicationNo,
          reason: reason ?? null,
          legalBasis: legalBasis ?? null,
        })),
      },
      applicants: read?.applicants ?? [],
      openedOn: round.openedOn,
      skNumber: decision.skNumber,
      decidedOn: decision.decidedOn,
      batchId: decision.batchId,
    };
  }
}
