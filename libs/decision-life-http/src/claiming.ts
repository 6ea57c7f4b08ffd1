import type { Claims, Decisions, MakeOptions, Recording } from '#app/event-store';
import type { Decider, DomainEvent, RuleViolation } from '#app/kernel';
import { covers, type CommandContext } from '#app/platform';

/** Something that may be held once and that a decision takes, such as a number. */
export interface Taken {
  /** What is unique, such as `sk-number`. */
  readonly kind: string;
  /** The value; only its digest is stored. A personal one comes as `Vault.numberDigest`. */
  readonly key: string;
  /** Commands of one batch share it; null: the command stands alone. */
  readonly batchId: string | null;
  /** Thrown when somebody else holds it. */
  readonly refusal: RuleViolation;
}

/** A decision to record that takes what nobody else may hold. */
export interface ClaimingDecision<S, E extends DomainEvent> extends MakeOptions<S> {
  readonly decider: Decider<S, E>;
  readonly key: string;
  readonly context: CommandContext;
  readonly decide: (state: S) => readonly E[];
  /** What it takes, by the state before it. */
  readonly takes: (state: S, agencyId: string) => readonly Taken[];
}

/** Where decisions are recorded and claims are made. */
export interface Ledger {
  readonly decisions: Decisions;
  readonly claims: Claims;
}

/**
 * Records a decision after it claimed what it takes. The other rules and the vault judge first, so that a refused decision
 * leaves no claim. Of two made from one revision of a stream, the second learns the revision, whatever both would take.
 * @throws RuleViolation the refusal of what is taken, what `decide` throws, and what `Decisions.make` throws
 */
export async function recordWithClaims<S, E extends DomainEvent>(
  { decisions, claims }: Ledger,
  { decider, key, context, decide, takes, agencyId: issuer, subject, loaded: known }: ClaimingDecision<S, E>,
): Promise<Recording> {
  const loaded = known ?? (await decisions.load(decider, key));
  const options = {
    ...(issuer !== undefined && { agencyId: issuer }),
    ...(subject !== undefined && { subject }),
  };
  const record = (): Promise<Recording> =>
    decisions.make(decider, key, context, decide, { ...options, loaded });
  const { state, facts, revision } = loaded;
  const agencyId = facts[0]?.agencyId ?? issuer;
  const expected = context.expectedRevision;
  const refusedAnyway =
    agencyId === undefined ||
    !covers(context.scope, agencyId) ||
    (expected !== null && expected !== (revision ?? 'no_stream'));
  if (refusedAnyway || facts.some((fact) => fact.commandId === context.commandId)) return record();
  const events = decide(state);
  if (events.length === 0) return record();
  const taken = takes(state, agencyId);
  if (taken.length === 0) return record();
  const targetStream = `${decider.category}-${key}`;
  await decisions.assertSealable(events, {
    stream: targetStream,
    agencyId,
    subject: subject ?? facts[0]?.subject ?? null,
  });
  try {
    for (const one of taken) await claims.claim({ ...one, targetStream, context, agencyId });
  } catch (error) {
    // Whoever was faster on this stream took it there: the sender has to know the revision, not who has the number.
    const moved = expected !== null && (await decisions.load(decider, key)).revision !== expected;
    if (moved) return decisions.make(decider, key, context, decide, options);
    throw error;
  }
  return record();
}
