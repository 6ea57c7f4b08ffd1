import { Injectable } from '@nestjs/common';
import { Claims, Decisions, type MakeOptions, type Recording } from '#app/event-store';
import {
  Rulebook,
  RuleViolation,
  versionOf,
  type Decider,
  type DecisionData,
  type DomainEvent,
} from '#app/kernel';
import { covers, type CommandContext } from '#app/platform';

/** What a numbered decision states of itself. */
export type Numbered = Pick<DecisionData, 'skNumber' | 'decidedOn' | 'batchId'>;

/**
 * Records decisions whose SK number is unique per agency and year, except within one batch (`decision.sk-unique`, R).
 * A decision without a number claims none.
 */
@Injectable()
export class NumberedDecisions {
  constructor(
    private readonly decisions: Decisions,
    private readonly claims: Claims,
    private readonly rulebook: Rulebook,
  ) {}

  /** As `Decisions.make`. @throws also RuleViolation `decision.sk-duplicate`, as taken */
  async make<S, E extends DomainEvent>(
    decider: Decider<S, E>,
    key: string,
    context: CommandContext,
    decide: (state: S) => readonly E[],
    options: MakeOptions & { readonly agencyId: string },
    numbered: Numbered,
  ): Promise<Recording> {
    if (
      numbered.skNumber !== null &&
      (await this.wouldRecord(decider, key, context, decide, options.agencyId))
    )
      await this.claim(`${decider.category}-${key}`, numbered.skNumber, numbered, context, options.agencyId);
    return this.decisions.make(decider, key, context, decide, options);
  }

  /** A claim of a command that is refused would hold up the next one: judge first, claim then. */
  private async wouldRecord<S, E extends DomainEvent>(
    decider: Decider<S, E>,
    key: string,
    context: CommandContext,
    decide: (state: S) => readonly E[],
    agencyId: string,
  ): Promise<boolean> {
    const { state, facts, revision } = await this.decisions.load(decider, key);
    const expected = context.expectedRevision;
    const repeated = facts.some((fact) => fact.commandId === context.commandId);
    const admitted = covers(context.scope, facts[0]?.agencyId ?? agencyId) && covers(context.scope, agencyId);
    if (repeated || !admitted || (expected !== null && expected !== (revision ?? 'no_stream'))) return false;
    return decide(state).length > 0;
  }

  private claim(
    stream: string,
    skNumber: string,
    { decidedOn, batchId }: Numbered,
    context: CommandContext,
    agencyId: string,
  ) {
    const year = decidedOn.slice(0, 4);
    const rule = 'decision.sk-unique';
    const ruleset = this.rulebook.inForce(rule, decidedOn);
    const refusal = new RuleViolation('decision.sk-duplicate', {
      rule,
      ...(ruleset && { version: versionOf(ruleset) }),
      values: { number: skNumber, year },
      pointer: '/skNumber',
      taken: true,
    });
    const key = [agencyId, year, skNumber].join('\n');
    return this.claims.claim({
      kind: 'sk-number',
      key,
      targetStream: stream,
      batchId,
      context,
      agencyId,
      refusal,
    });
  }
}
