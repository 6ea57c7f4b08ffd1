import { idOf, type Correction, type Living } from '#app/decision-life';
import type { Recording } from '#app/event-store';
import { RuleViolation, versionOf, type DomainEvent, type Rulebook } from '#app/kernel';
import { newStreamKey } from '#app/platform';
import { recordWithClaims, type ClaimingDecision, type Ledger, type Taken } from './claiming.js';

/** The number of an SK and what it is unique by. */
export interface SkNumber {
  readonly skNumber: string | null;
  readonly decidedOn: string;
  readonly batchId: string | null;
}

/** A decision to record whose SK number nobody else of the agency has used in that year. */
export interface NumberedDecision<S, E extends DomainEvent> extends Omit<ClaimingDecision<S, E>, 'takes'> {
  /** The number that the decision takes; null: none. */
  readonly sk: (state: S) => SkNumber | null;
  /** What else it takes. */
  readonly takes?: readonly Taken[];
}

/**
 * Records a decision, and its SK number as used: unique per agency, year and number, except within one batch.
 * @throws RuleViolation `decision.sk-duplicate`, and what `recordWithClaims` throws
 */
export async function recordWithSkNumber<S, E extends DomainEvent>(
  { decisions, claims, rulebook }: Ledger & { readonly rulebook: Rulebook },
  { sk, takes = [], ...decision }: NumberedDecision<S, E>,
): Promise<Recording> {
  const { decider, key, context, decide, ...options } = decision;
  // A new stream is read only where what it would take has to be claimed first.
  if (key === newStreamKey(context.commandId) && takes.length === 0 && !sk(decider.initialState)?.skNumber)
    return decisions.make(decider, key, context, decide, options);
  return recordWithClaims(
    { decisions, claims },
    {
      ...decision,
      takes(state, agencyId) {
        const number = sk(state);
        return number?.skNumber ? [...takes, takenNumber(number, agencyId, rulebook)] : takes;
      },
    },
  );
}

/** An SK number as something that may be held once. */
function takenNumber(sk: SkNumber, agencyId: string, rulebook: Rulebook): Taken {
  const year = Number(sk.decidedOn.slice(0, 4));
  const ruleset = rulebook.inForce('decision.sk-unique', sk.decidedOn);
  return {
    kind: 'sk-number',
    key: skKey(agencyId, sk),
    batchId: sk.batchId,
    refusal: new RuleViolation('decision.sk-duplicate', {
      rule: 'decision.sk-unique',
      ...(ruleset && { version: versionOf(ruleset) }),
      taken: true,
      pointer: '/skNumber',
      values: { number: sk.skNumber!, year },
    }),
  };
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
