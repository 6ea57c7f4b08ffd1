import type { DomainEvent } from '#app/kernel';
import { living, stateOf, type Aggregate, type Entry } from './living.js';

/** Counts the decisions that hold, so that the rule of when one holds stands in one place: `stateOf`. */
const counting: Aggregate<number, DomainEvent> = {
  category: '',
  events: [],
  initialState: 0,
  evolve: (count) => count + 1,
  standing: () => ({}),
};
const counted = living(counting);

/**
 * The facts of one stream with their corrections and ends, whatever aggregate they belong to: for who reads streams of several
 * contexts. Facts that are no decisions stand among them.
 * @param facts of one stream, oldest first
 */
export function entriesOf<E extends DomainEvent>(facts: readonly E[]): readonly Entry<E>[] {
  let state = counted.initialState;
  for (const fact of facts) state = counted.evolve(state, fact);
  return state.entries as unknown as readonly Entry<E>[];
}

/** True when the decision stood on a civil day: it had taken effect, and was neither revoked nor annulled by then. */
export const stands = (entry: Entry<DomainEvent>, day: string): boolean =>
  stateOf(counting, [entry], day) > 0;
