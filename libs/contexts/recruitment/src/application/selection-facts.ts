import type { Decisions } from '#app/event-store';
import { formation, type FinalResult, type Formation } from '../formation/formation.js';
import { openedRound, type OpenedRound } from '../round/opened-round.js';
import { takersOf } from './takers.js';

/** What decisions about an application rest on beside its own stream: read once, good for many applications. */
export interface SelectionFacts {
  readonly round: OpenedRound;
  readonly formationId: string;
  readonly formation: Formation;
  /** The final result with the id of its event; null: none stands. */
  readonly final: (FinalResult & { readonly eventId: string }) | null;
  /** Decision id of each final result, also of one that was replaced → who took it. */
  readonly finalTakers: ReadonlyMap<string, readonly string[]>;
}

/** The formation with its round as they stand, or null when there is no such formation, or the opening of its round fell. */
export async function selectionFacts(
  decisions: Decisions,
  formationId: string,
): Promise<SelectionFacts | null> {
  const { state, facts } = await decisions.load(formation, formationId);
  const { definition, final } = state.state;
  const round = definition && (await openedRound(decisions, definition.roundId));
  if (!round) return null;
  const finals = new Map(
    facts
      .filter(({ type }) => type === 'FinalResultAnnounced')
      .map((fact) => [fact.data['decisionId'] as string, fact]),
  );
  const announced = final && finals.get(final.decisionId);
  return {
    round,
    formationId,
    formation: state.state,
    final: announced ? { ...final, eventId: announced.eventId } : null,
    finalTakers: new Map([...finals].map(([decisionId, fact]) => [decisionId, takersOf(fact)])),
  };
}

/** The event of the final result that a decision relied on, where one stands. */
export const reliedOnFinal = ({ final }: SelectionFacts): string[] => (final ? [final.eventId] : []);
