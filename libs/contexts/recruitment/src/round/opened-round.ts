import type { Decisions } from '#app/event-store';
import { round } from './round.js';

/** A round that is open, with what a decision under it relies on. */
export interface OpenedRound {
  readonly roundId: string;
  readonly agencyId: string;
  /** Number of the Minister's decree it was opened by. */
  readonly decreeNumber: string;
  /** Event id of the opening. */
  readonly openingId: string;
}

/** The round as it stands, or null when it was never opened or its opening fell. */
export async function openedRound(decisions: Decisions, roundId: string): Promise<OpenedRound | null> {
  const { state, facts } = await decisions.load(round, roundId);
  const opening = facts.find(({ type }) => type === 'RecruitmentRoundOpened');
  if (!opening || !state.state.opened) return null;
  return {
    roundId,
    agencyId: opening.agencyId,
    decreeNumber: state.state.opened.ministerDecree.number,
    openingId: opening.eventId,
  };
}
