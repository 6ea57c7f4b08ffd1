import type { DomainEvent, EventDefinition } from './event.js';

/**
 * An aggregate as a value: the stream category it lives in, the facts it may hold, and how each fact changes the state.
 * Deciding is done by plain functions `(state, facts) → events`, which throw `RuleViolation` to refuse.
 */
export interface Decider<State, Event extends DomainEvent = DomainEvent> {
  /** Stream category `<context>.<aggregate>`; a stream's name is `<category>-<key>`. */
  readonly category: string;
  readonly events: readonly EventDefinition[];
  /** Types of facts whose private values no rule needs: deciding does not open them. Left out: all are opened. */
  readonly unopened?: readonly string[];
  readonly initialState: State;
  /** Applies one fact. Total: it never throws and never refuses. */
  evolve(state: State, event: Event): State;
}

/** The state after these facts, oldest first. */
export const fold = <S, E extends DomainEvent>(decider: Decider<S, E>, events: Iterable<E>): S => {
  let state = decider.initialState;
  for (const event of events) state = decider.evolve(state, event);
  return state;
};
