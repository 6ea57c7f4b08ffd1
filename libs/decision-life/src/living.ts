import type { Breach, Decider, DomainEvent, Rulebook } from '#app/kernel';
import {
  isLifeEvent,
  lifeEvents,
  type DecisionAnnulledByAuthority,
  type DecisionCorrected,
  type DecisionRevoked,
  type LifeEvent,
} from './life.events.js';

/** An aggregate whose decisions can be corrected, revoked and annulled. */
export interface Aggregate<State, Event extends DomainEvent> extends Decider<State, Event> {
  /** The state's values that read models show; after a decision dies, the difference is what was restored. Public only. */
  standing(state: State): Readonly<Record<string, unknown>>;
  /**
   * Public values that held before a decision, where the decision itself states them; they hold again when it dies and
   * no other decision says otherwise.
   */
  formerly?(event: Event): Readonly<Record<string, unknown>>;
  /** Fields that no correction may touch: parts of the stream's name, and values that are computed. */
  readonly fixedFields?: readonly string[];
  /** The versions that judge a decision, by its own dates; cited anew in `legalBasis` when it is corrected. */
  citations?(
    event: Event,
    rulebook: Rulebook,
  ): readonly { readonly rule: string; readonly version: string }[];
  /**
   * Rules of effect F that the decision breaks; judged again when it is corrected.
   * @param entries the decisions of the stream, for a rule that holds one against another
   * @throws RuleViolation where it breaks a rule of effect R
   */
  breaches?(event: Event, rulebook: Rulebook, entries: readonly Entry<Event>[]): readonly Breach[];
}

type Death = DecisionRevoked | DecisionAnnulledByAuthority;

/** One decision of a stream: the fact as recorded, as corrected, and its end. */
export interface Entry<Event> {
  readonly recorded: Event;
  readonly corrected: Event;
  readonly death: Death | null;
}

/** State of a living aggregate: the decisions in order, and the state that the ones alive make. */
export interface Living<State, Event> {
  readonly state: State;
  readonly entries: readonly Entry<Event>[];
}

/** A decider over decisions and their life. Deciding works on `state`; a dead decision is as if not folded. */
export interface LivingDecider<State, Event extends DomainEvent> extends Decider<
  Living<State, Event>,
  Event | LifeEvent
> {
  readonly aggregate: Aggregate<State, Event>;
}

/** Gives an aggregate's decisions a life: correction, revocation, annulment and the revival of the former state. */
export function living<S, E extends DomainEvent>(aggregate: Aggregate<S, E>): LivingDecider<S, E> {
  return {
    aggregate,
    category: aggregate.category,
    events: [...aggregate.events, ...lifeEvents],
    ...(aggregate.unopened && { unopened: aggregate.unopened }),
    initialState: { state: aggregate.initialState, entries: [] },
    evolve(living, event) {
      if (!isLifeEvent(event)) {
        const entries = [...living.entries, { recorded: event, corrected: event, death: null }];
        return { state: aggregate.evolve(living.state, event), entries };
      }
      const entries = living.entries.map((e) =>
        idOf(e.recorded) === event.data.refDecisionId ? touched(e, event) : e,
      );
      return { state: stateOf(aggregate, entries), entries };
    },
  };
}

/** The state that the living decisions make, or made in law on a day: `validAt` leaves out what took effect later. */
export function stateOf<S, E extends DomainEvent>(
  aggregate: Aggregate<S, E>,
  entries: readonly Entry<E>[],
  validAt?: string,
): S {
  let state = aggregate.initialState;
  for (const { corrected, death } of entries) {
    const dead =
      death !== null &&
      (death.data.effect === 'from-start' ||
        validAt === undefined ||
        validAt >= (death.data.effectFrom ?? death.data.date));
    const from = (corrected.data as { effectiveFrom?: unknown }).effectiveFrom;
    const later = validAt !== undefined && typeof from === 'string' && from > validAt;
    if (!dead && !later) state = aggregate.evolve(state, corrected);
  }
  return state;
}

/** Public id of the decision an event is, or undefined. */
export const idOf = (event: DomainEvent): unknown => (event.data as { decisionId?: unknown }).decisionId;

type LifeChanges = DecisionCorrected['data']['internalCorrections'];

function touched<E extends DomainEvent>(entry: Entry<E>, event: LifeEvent): Entry<E> {
  switch (event.type) {
    case 'DecisionCorrected': {
      // Erased with its person, the second list is not there; the decision's own fields were erased with it.
      const internal = event.data.internalCorrections as LifeChanges | undefined;
      const changes = [...event.data.corrections, ...(internal ?? [])].map(({ field, to }) => [field, to]);
      return {
        ...entry,
        corrected: { ...entry.corrected, data: { ...entry.corrected.data, ...Object.fromEntries(changes) } },
      };
    }
    case 'DecisionRevoked':
    case 'DecisionAnnulledByAuthority':
      return { ...entry, death: event };
    case 'StateRestored':
      return entry;
  }
}
