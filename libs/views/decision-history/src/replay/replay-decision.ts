import { idOf, stands, type DecisionCorrected, type DecisionRevoked, type Entry } from '#app/decision-life';
import type { DomainEvent } from '#app/kernel';
import type { Actor, RecordedFact } from '#app/platform';
import { replayStream, type AnyDecider, type Question } from './replay-stream.js';
import { visibleToInspector, type Shown } from './shown.js';

/** Who recorded a fact, when, and where it stands in the log. */
export interface Evidence {
  readonly publicName: string;
  readonly eventId: string;
  readonly leafId: string;
  /** Decimal. */
  readonly revision: string;
  readonly position: string;
  readonly recordedAt: string;
  readonly occurredAt: string;
  /** The officer who recorded it; who decided stands in the data. */
  readonly recordedBy: Actor;
}

/** One value that a correction changed. */
export interface Change {
  readonly pointer: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** `unknown`: not recorded yet at that moment. */
export type DecisionStatus = 'unknown' | 'alive' | 'revoked' | 'annulled';

/** A decision as it was known at a moment, in the law of a day. */
export interface DecisionReplay {
  readonly decisionId: string;
  readonly stream: string;
  readonly status: DecisionStatus;
  /** Whether it had legal effect on the day asked about; null when no day was asked about, or it was unknown. */
  readonly inForce: boolean | null;
  /** As recorded first. */
  readonly recorded: (Shown & { readonly evidence: Evidence }) | null;
  /** Later facts of the same decision: the further parts of a large one, oldest first. */
  readonly continued: readonly (Shown & { readonly evidence: Evidence })[];
  /** As it read after all corrections known then. */
  readonly corrected: Shown | null;
  readonly corrections: readonly {
    readonly changes: readonly Change[];
    readonly act: Shown;
    readonly evidence: Evidence;
  }[];
  /** Revocation or annulment, and what was restored. */
  readonly end: {
    readonly effect: DecisionRevoked['data']['effect'];
    readonly effectFrom: string | null;
    readonly act: Shown;
    readonly evidence: Evidence;
  } | null;
  /** Public values of the stream's state then. */
  readonly standing: Readonly<Record<string, unknown>> | null;
  /** What was not known then: how many events came later, on this decision and by public name. */
  readonly later: {
    readonly events: number;
    readonly onThisDecision: number;
    readonly byName: Readonly<Record<string, number>>;
  };
}

/**
 * Replays one decision: the fact, its corrections, its end, the state it stood in. Pure: the HTTP answer and
 * `jejak replay` are made of it. A stream without a living aggregate has facts, but neither end nor standing.
 * @param facts the whole stream in order of revision
 */
export function replayDecision(
  decider: AnyDecider | undefined,
  facts: readonly RecordedFact[],
  decisionId: string,
  question: Question,
): DecisionReplay {
  const { known, later, entries, standing } = replayStream(decider, facts, question);
  const [fact, ...parts] = known.filter((one) => idOf(one) === decisionId);
  const entry = entries.find((one) => idOf(one.recorded) === decisionId);
  const acts = known.filter((one) => one.data['refDecisionId'] === decisionId);
  const ending = acts.find(
    ({ type }) => type === 'DecisionRevoked' || type === 'DecisionAnnulledByAuthority',
  );
  const end = ending && endOf(ending);
  const corrected = entry && fact && { ...fact, data: entry.corrected.data };
  return {
    decisionId,
    stream: facts[0]?.stream ?? '',
    status: !fact
      ? 'unknown'
      : !ending
        ? 'alive'
        : ending.type === 'DecisionRevoked'
          ? 'revoked'
          : 'annulled',
    inForce: entry && question.validAt !== null ? isInForce(entry, question.validAt) : null,
    recorded: fact ? shownOf(fact) : null,
    continued: parts.map(shownOf),
    corrected: corrected ? visibleToInspector(corrected) : null,
    corrections: acts.filter(({ type }) => type === 'DecisionCorrected').map(correctionOf),
    end: end ?? null,
    standing,
    later: {
      events: later.length,
      onThisDecision: later.filter(
        (one) => idOf(one) === decisionId || one.data['refDecisionId'] === decisionId,
      ).length,
      byName: countByName(later),
    },
  };
}

const shownOf = (fact: RecordedFact) => ({ ...visibleToInspector(fact), evidence: evidenceOf(fact) });

/** Who recorded a fact. */
export const evidenceOf = (fact: RecordedFact): Evidence => ({
  publicName: fact.publicName,
  eventId: fact.eventId,
  leafId: fact.leafId,
  revision: String(fact.revision),
  position: fact.position,
  recordedAt: fact.recordedAt,
  occurredAt: fact.occurredAt,
  recordedBy: fact.actor,
});

function correctionOf(fact: RecordedFact): DecisionReplay['corrections'][number] {
  const { corrections, internalCorrections } = fact.data as DecisionCorrected['data'];
  // Erased with its person, the second list is not there.
  const all = [...corrections, ...((internalCorrections as typeof corrections | undefined) ?? [])];
  const changes = all.map(({ field, from, to }) => ({
    pointer: `/${field}`,
    from,
    to,
  }));
  return { changes, act: visibleToInspector(fact), evidence: evidenceOf(fact) };
}

function endOf(fact: RecordedFact): NonNullable<DecisionReplay['end']> {
  const { effect, effectFrom } = fact.data as DecisionRevoked['data'];
  return { effect, effectFrom, act: visibleToInspector(fact), evidence: evidenceOf(fact) };
}

function isInForce(entry: Entry<DomainEvent>, day: string): boolean {
  const { effectiveUntil } = entry.corrected.data as { effectiveUntil?: string | null };
  const over = typeof effectiveUntil === 'string' && effectiveUntil < day;
  return !over && stands(entry, day);
}

function countByName(facts: readonly RecordedFact[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { publicName } of facts) counts[publicName] = (counts[publicName] ?? 0) + 1;
  return counts;
}
