import type { Decisions } from '#app/event-store';
import { round } from './round.js';
import type { RoundKind } from './round.events.js';

/** A round that is open, with what a decision under it relies on. */
export interface OpenedRound {
  readonly roundId: string;
  readonly agencyId: string;
  /** Number of the Minister's decree it was opened by. */
  readonly decreeNumber: string;
  /** Who is recruited. */
  readonly kind: RoundKind;
  readonly fiscalYear: number;
  /** Version of the procurement rules it is run by. */
  readonly rulesetId: string;
  /** Day on the SK of the opening: all rules of the round are judged by their versions of this day. */
  readonly openedOn: string;
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
    kind: state.state.opened.kind,
    fiscalYear: state.state.opened.fiscalYear,
    rulesetId: state.state.opened.rulesetId,
    openedOn: state.state.opened.decidedOn,
    openingId: opening.eventId,
  };
}
