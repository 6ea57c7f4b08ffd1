import type { Type } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { correct, end, type LivingDecider } from '#app/decision-life';
import { Claims, Decisions, type Loaded, type Recording } from '#app/event-store';
import { Rulebook, type DomainEvent } from '#app/kernel';
import type { CommandContext } from '#app/platform';
import { correctedSk, recordWithSkNumber } from './sk-number.js';
import type { ActDto, CorrectDecisionDto, EndDecisionDto } from './life.dto.js';

/** How a decision is ended: by its issuer, or by an outside authority. */
export type Ending = 'DecisionRevoked' | 'DecisionAnnulledByAuthority';

/** A command on a decision of one aggregate. */
export interface LifeCommand<Dto extends ActDto> {
  readonly key: string;
  readonly context: CommandContext;
  readonly dto: Dto;
}

type LifeCommandClass<Dto extends ActDto> = new (
  key: string,
  context: CommandContext,
  dto: Dto,
) => Command<Recording> & LifeCommand<Dto>;

/** The command "revoke" or "annul a decision". */
export type EndingCommand = LifeCommandClass<EndDecisionDto>;

/** The command "correct a decision" of one aggregate, with its handler. Each call makes classes of its own. */
export function correctionOf<S, E extends DomainEvent>(
  decider: LivingDecider<S, E>,
): { command: LifeCommandClass<CorrectDecisionDto>; handler: Type } {
  class CorrectDecision extends Command<Recording> implements LifeCommand<CorrectDecisionDto> {
    constructor(
      readonly key: string,
      readonly context: CommandContext,
      readonly dto: CorrectDecisionDto,
    ) {
      super();
    }
  }

  @CommandHandler(CorrectDecision)
  class CorrectDecisionHandler implements ICommandHandler<CorrectDecision> {
    constructor(
      private readonly decisions: Decisions,
      private readonly claims: Claims,
      private readonly rulebook: Rulebook,
    ) {}

    async execute({ key, context, dto }: CorrectDecision): Promise<Recording> {
      const correction = {
        ...actOf(dto),
        changes: dto.changes,
        recordedAsTaken: dto.recordedAsTaken ?? false,
      };
      const { decisions, claims } = this;
      const rulebook = this.rulebook.now();
      const loaded = await decisions.load(decider, key);
      return recordWithSkNumber(
        { decisions, claims, rulebook },
        {
          decider,
          key,
          context,
          loaded,
          ...subjectOf(loaded, dto),
          decide: (living) => correct(decider, living, correction, rulebook),
          sk: (living) => correctedSk(living, correction),
        },
      );
    }
  }
  return { command: CorrectDecision, handler: CorrectDecisionHandler };
}

/** The command "revoke" or "annul a decision" of one aggregate, with its handler. */
export function endingOf<S, E extends DomainEvent>(
  decider: LivingDecider<S, E>,
  type: Ending,
): { command: EndingCommand; handler: Type } {
  class EndDecision extends Command<Recording> implements LifeCommand<EndDecisionDto> {
    constructor(
      readonly key: string,
      readonly context: CommandContext,
      readonly dto: EndDecisionDto,
    ) {
      super();
    }
  }

  @CommandHandler(EndDecision)
  class EndDecisionHandler implements ICommandHandler<EndDecision> {
    constructor(private readonly decisions: Decisions) {}

    async execute({ key, context, dto }: EndDecision): Promise<Recording> {
      const data = {
        ...actOf(dto),
        scope: dto.scope ?? null,
        effect: dto.effect,
        effectFrom: dto.effectFrom ?? null,
      };
      const loaded = await this.decisions.load(decider, key);
      const options = { loaded, ...subjectOf(loaded, dto) };
      return this.decisions.make(
        decider,
        key,
        context,
        (living) => end(decider, living, { type, data }),
        options,
      );
    }
  }
  return { command: EndDecision, handler: EndDecisionHandler };
}

/** Whom an act concerns: the person of the decision acted upon, where a stream holds decisions about several. */
function subjectOf({ facts }: Loaded<unknown>, { refDecisionId }: ActDto): { subject?: string } {
  const subject = facts.find((fact) => fact.data['decisionId'] === refDecisionId)?.subject ?? null;
  return subject === null ? {} : { subject };
}

/** The act's fields, spelled out. */
const actOf = (dto: ActDto) => ({
  refDecisionId: dto.refDecisionId,
  authority: dto.authority,
  number: dto.number,
  date: dto.date,
  legalBasis: dto.legalBasis.map(({ rule, version }) => ({ rule, version })),
  reasonSummary: dto.reasonSummary,
  evidence: (dto.evidence ?? []).map(({ kind, sha256 }) => ({ kind, sha256 })),
});
