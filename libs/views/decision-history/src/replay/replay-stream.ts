import { stateOf, type Entry, type LivingDecider } from '#app/decision-life';
import { fold, type Decider, type DomainEvent } from '#app/kernel';
import { isKnown, type Moment, type RecordedFact } from '#app/platform';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each aggregate has its own state and facts
export type AnyDecider = Decider<any, any>;

/** The two clocks of a question: what was known (`knownAt`), and the day whose law counts (`validAt`). */
export interface Question {
  readonly knownAt: Moment;
  /** Civil date; null: whatever the living decisions say, also for days to come. */
  readonly validAt: string | null;
}

/** A stream as it was known then. */
export interface StreamReplay {
  /** Facts recorded by then, oldest first. */
  readonly known: readonly RecordedFact[];
  /** Facts recorded later: not known then, therefore only counted, by public name. */
  readonly later: readonly RecordedFact[];
  /** Its decisions, corrected and ended as known then; empty for an aggregate without a decision's life. */
  readonly entries: readonly Entry<DomainEvent>[];
  /** Public values of its state on the day asked about; null where no aggregate of that category is known. */
  readonly standing: Readonly<Record<string, unknown>> | null;
}

/**
 * Folds a stream as it was known at a moment, by the same rules that decide on it live. Pure.
 * @param facts the whole stream in order of revision
 */
export function replayStream(
  decider: AnyDecider | undefined,
  facts: readonly RecordedFact[],
  question: Question,
): StreamReplay {
  const known = facts.filter((fact) => isKnown(fact, question.knownAt));
  const later = facts.filter((fact) => !isKnown(fact, question.knownAt));
  if (decider === undefined || !isLiving(decider)) return { known, later, entries: [], standing: null };
  const { entries } = fold(decider, known);
  const state = stateOf(decider.aggregate, entries, question.validAt ?? undefined);
  return { known, later, entries, standing: decider.aggregate.standing(state) };
}

const isLiving = (decider: AnyDecider): decider is LivingDecider<unknown, DomainEvent> =>
  'aggregate' in decider;
