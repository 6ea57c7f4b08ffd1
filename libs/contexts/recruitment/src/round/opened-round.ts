import type { Decisions } from '#app/event-store';
import type { RoundKind } from './round.events.js';
import { round } from './round.js';

/** A round that is open, with what a decision under it relies on. */
export interface OpenedRound {
  readonly roundId: string;
  readonly agencyId: string;
  readonly kind: RoundKind;
  /** Event id of the opening. */
  readonly openingId: string;
}

/** The round as it stands, or null when it was never opened or its opening fell. */
export async function openedRound(decisions: Decisions, roundId: string): Promise<OpenedRound | null> {
  const { state, facts } = await decisions.load(round, roundId);
  const opening = facts.find(({ type }) => type === 'RecruitmentRoundOpened');
  if (!opening || !state.state.opened) return null;
  return { roundId, agencyId: opening.agencyId, kind: state.state.opened.kind, openingId: opening.eventId };
}
