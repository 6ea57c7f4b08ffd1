import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordWithClaims, type Taken } from '#app/decision-life-http';
import { Claims, Decisions, type Loaded, type Recording } from '#app/event-store';
import { Rulebook, RuleViolation } from '#app/kernel';
import { randomId, type CommandContext } from '#app/platform';
import { Vault } from '#app/vault';
import { instantOf } from '#app/web';
import { refusal } from '../../refusal.js';
import { openedRound, type OpenedRound } from '../../round/opened-round.js';
import { round } from '../../round/round.js';
import type { ApplicationSubmitted } from '../application.events.js';
import { application, type LivingApplication } from '../application.js';
import { applicationIdOf } from '../application-id.js';
import { APPLICATION_CLAIM, applicationKey, earlierPerson } from '../earlier-person.js';
import { assertHappened } from '../not-yet.js';
import { selectionFacts, type SelectionFacts } from '../selection-facts.js';
import { SINGLE, submitApplication } from '../submitting.js';
import type { SubmitApplicationDto } from './submit-application.dto.js';

/** Takes an application in. */
export class SubmitApplication extends Command<Recording> {
  /**
   * @param known formation and round, already read, once for many applications
   * @param loaded the application as it was read just now
   */
  constructor(
    readonly roundId: string,
    readonly dto: SubmitApplicationDto,
    readonly context: CommandContext,
    readonly known: SelectionFacts | null = null,
    readonly loaded?: Loaded<LivingApplication>,
  ) {
    super();
  }
}

@CommandHandler(SubmitApplication)
export class SubmitApplicationHandler implements ICommandHandler<SubmitApplication> {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly vault: Vault,
    private readonly rules: Rulebook,
  ) {}

  async execute({ roundId, dto, context, known, loaded }: SubmitApplication): Promise<Recording> {
    const { decisions, claims } = this;
    const rulebook = this.rules.now();
    const facts = known ?? (await selectionFacts(decisions, dto.formationId));
    if (facts?.round.roundId !== roundId) return this.refuse(roundId, context);
    const applicationId = applicationIdOf(roundId, dto.applicationNo);
    const personRef = dto.personRef ?? (await this.personOf(dto.nik, facts.round));
    const data = submissionOf(roundId, dto, personRef, context);
    const taken = await this.taken(applicationId, data, facts.round, rulebook);
    return recordWithClaims(
      { decisions, claims },
      {
        decider: application,
        key: applicationId,
        context,
        agencyId: facts.round.agencyId,
        subject: personRef,
        decide(living) {
          assertHappened({ '/submittedAt': data.submittedAt }, context.occurredAt);
          return submitApplication(living, data, facts, rulebook);
        },
        takes: () => [taken],
        ...(loaded && { loaded }),
      },
    );
  }

  /** Absent and foreign rounds look the same; in a round that is there, it is the formation that is not. */
  private async refuse(roundId: string, context: CommandContext): Promise<never> {
    await this.decisions.make(round, roundId, { ...context, expectedRevision: null }, () => []);
    const opened = await openedRound(this.decisions, roundId);
    throw opened
      ? new RuleViolation('application.formation-unknown', { pointer: '/formationId' })
      : new RuleViolation('round.unknown');
  }

  private async personOf(nik: string, { fiscalYear }: OpenedRound): Promise<string> {
    const { decisions, claims, vault } = this;
    return (await earlierPerson({ decisions, claims, vault }, nik, fiscalYear)) ?? randomId();
  }

  /** One application a person and fiscal year, over all rounds and agencies. */
  private async taken(
    applicationId: string,
    { nik }: ApplicationSubmitted['data'],
    { fiscalYear, openedOn }: OpenedRound,
    rulebook: Rulebook,
  ): Promise<Taken> {
    return {
      kind: APPLICATION_CLAIM,
      key: await applicationKey(this.vault, nik, fiscalYear),
      // Commands on one application do not stand in each other's way.
      batchId: applicationId,
      refusal: refusal('application.duplicate', SINGLE, openedOn, rulebook, {
        taken: true,
        pointer: '/nik',
        values: { year: fiscalYear },
      }),
    };
  }
}

const submissionOf = (
  roundId: string,
  dto: SubmitApplicationDto,
  personRef: string,
  { occurredAt }: CommandContext,
): ApplicationSubmitted['data'] => ({
  applicationNo: dto.applicationNo,
  formationId: dto.formationId,
  roundId,
  submittedAt: dto.submittedAt === undefined ? occurredAt : instantOf(dto.submittedAt)!,
  personRef,
  nik: dto.nik,
  name: dto.name,
  birthDate: dto.birthDate,
  sex: dto.sex,
  gradePoint: dto.gradePoint ?? null,
});
