import { fold, isRuleViolation, type Decider, type DomainEvent } from '#app/kernel';

/** What a decision of the rules came to. */
interface Outcome<E> {
  readonly events: readonly E[];
  readonly refusal: { readonly code: string; readonly details: object } | null;
}

/** The end of a sentence about rules: what they recorded, or how they refused. */
export interface Expectation<E> {
  /** Exactly these facts, in this order; none: the decision records nothing. */
  records(...events: readonly E[]): void;
  /** Refused with this code, and, where given, with these details. */
  refuses(code: string, details?: Readonly<Record<string, unknown>>): void;
  /** The facts it recorded, for what `records` cannot say. @throws what refused it */
  readonly recorded: readonly E[];
}

/**
 * A test of rules as a sentence: `specFor(round).given(opened).when((state) => close(state, data)).records(closed)` or
 * `….refuses('round.not-open')`. It folds what is given and calls the rules; no store, no clock.
 */
export function specFor<S, E extends DomainEvent>(decider: Decider<S, E>) {
  const when =
    (events: readonly E[]) =>
    (decide: (state: S) => readonly E[]): Expectation<E> => {
      const outcome = outcomeOf(() => decide(fold(decider, events)));
      return {
        records: (...expected) => expect(outcome).toEqual({ events: expected, refusal: null }),
        refuses: (code, details) =>
          expect(outcome).toEqual({
            events: [],
            refusal: { code, details: details ? expect.objectContaining(details) : expect.anything() },
          }),
        get recorded() {
          if (outcome.refusal)
            throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.details)}`);
          return outcome.events;
        },
      };
    };
  return {
    given: (...events: readonly E[]) => ({ when: when(events), state: fold(decider, events) }),
    when: when([]),
  };
}

function outcomeOf<E>(decide: () => readonly E[]): Outcome<E> {
  try {
    return { events: decide(), refusal: null };
  } catch (error) {
    if (!isRuleViolation(error)) throw error;
    return { events: [], refusal: { code: error.code, details: error.details } };
  }
}
