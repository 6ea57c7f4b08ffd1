import { idOf, type Correction, type Living } from '#app/decision-life';
import type { Claims, Decisions, Recording } from '#app/event-store';
import { RuleViolation, versionOf, type Decider, type DomainEvent, type Rulebook } from '#app/kernel';
import { covers, newStreamKey, type CommandContext } from '#app/platform';

/** The number of an SK and what it is unique by. */
export interface SkNumber {
  readonly skNumber: string | null;
  readonly decidedOn: string;
  readonly batchId: string | null;
}

/** A decision to record whose SK number nobody else of the agency has used in that year. */
export interface NumberedDecision<S, E extends DomainEvent> {
  readonly decider: Decider<S, E>;
  readonly key: string;
  readonly context: CommandContext;
  readonly decide: (state: S) => readonly E[];
  /** The number that the decision takes; null: none. */
  readonly sk: (state: S) => SkNumber | null;
  /** Issuing agency; for a new stream. */
  readonly agencyId?: string;
  /** The person concerned; for a new stream. */
  readonly subject?: string;
}

interface Ledger {
  readonly decisions: Decisions;
  readonly claims: Claims;
  readonly rulebook: Rulebook;
}

/**
 * Records a decision, and its SK number as used: unique per agency, year and number, except within one batch.
 * The other rules and the vault judge first, so that a refused decision leaves no claim.
 * @throws RuleViolation `decision.sk-duplicate`, what `decide` throws, and what `Decisions.make` throws
 */
export async function recordWithSkNumber<S, E extends DomainEvent>(
  { decisions, claims, rulebook }: Ledger,
  { decider, key, context, decide, sk, agencyId: issuer, subject }: NumberedDecision<S, E>,
): Promise<Recording> {
  const options = {
    ...(issuer !== undefined && { agencyId: issuer }),
    ...(subject !== undefined && { subject }),
  };
  const record = (): Promise<Recording> => decisions.make(decider, key, context, decide, options);
  // A new stream is read only where the number it would take has to be claimed first.
  if (key === newStreamKey(context.commandId) && !sk(decider.initialState)?.skNumber) return record();
  const { state, facts, revision } = await decisions.load(decider, key);
  const agencyId = facts[0]?.agencyId ?? issuer;
  const expected = context.expectedRevision;
  const refusedAnyway =
    agencyId === undefined ||
    !covers(context.scope, agencyId) ||
    (expected !== null && expected !== (revision ?? 'no_stream'));
  if (refusedAnyway || facts.some((fact) => fact.commandId === context.commandId)) return record();
  const events = decide(state);
  if (events.length === 0) return record();
  const taken = sk(state);
  if (taken?.skNumber) {
    const { skNumber: number, decidedOn, batchId } = taken;
    const year = Number(decidedOn.slice(0, 4));
    const ruleset = rulebook.inForce('decision.sk-unique', decidedOn);
    const refusal = new RuleViolation('decision.sk-duplicate', {
      rule: 'decision.sk-unique',
      ...(ruleset && { version: versionOf(ruleset) }),
      taken: true,
      pointer: '/skNumber',
      values: { number, year },
    });
    const targetStream = `${decider.category}-${key}`;
    await decisions.assertSealable(events, context, {
      stream: targetStream,
      agencyId,
      subject: subject ?? facts[0]?.subject ?? null,
    });
    await claims.claim({
      kind: 'sk-number',
      key: skKey(agencyId, taken),
      targetStream,
      batchId,
      context,
      agencyId,
      refusal,
    });
  }
  return record();
}

/** What an SK number is unique by. */
const skKey = (agencyId: string, { skNumber, decidedOn }: SkNumber): string =>
  JSON.stringify([agencyId, decidedOn.slice(0, 4), skNumber]);

/** The number that a corrected decision takes, or null where it keeps the one it has, or had when it was recorded. */
export function correctedSk(
  living: Living<unknown, DomainEvent>,
  { refDecisionId, changes }: Correction,
): SkNumber | null {
  const entry = living.entries.find(({ recorded }) => idOf(recorded) === refDecisionId);
  if (!entry) return null;
  const numberOf = ({ data }: DomainEvent): SkNumber => {
    const { skNumber, decidedOn, batchId } = data as unknown as SkNumber;
    return { skNumber, decidedOn, batchId };
  };
  const next = numberOf({ type: entry.recorded.type, data: { ...entry.corrected.data, ...changes } });
  const own = [entry.recorded, entry.corrected].map((event) => skKey('', numberOf(event)));
  return own.includes(skKey('', next)) ? null : next;
}
