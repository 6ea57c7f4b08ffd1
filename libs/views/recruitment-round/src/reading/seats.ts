import { versionOf, type Ruleset } from '#app/kernel';
import type { FormationRow } from '../projection/formation.entity.js';
import type { RoundRow } from '../projection/round.entity.js';
import { RuleRow } from '../projection/rule.entity.js';
import { FORMATION_MATCH, versionFor } from '../projection/rule-facts.js';
import type { Snapshot } from './known.js';

/** Other seats are announced than the formation was set with: the rule wants them equal, and only warns. */
export interface SeatsDiffer {
  /** Seats by the definition, on the ground of the Minister's decree. */
  readonly decreed: number;
  readonly announced: number;
  /** Version of `recruitment.formation.match`. */
  readonly version: string;
  readonly legalBasis: string;
}

/** The version that asks of this round that both be equal; undefined: none does. */
export const matchRule = async (
  { manager }: Snapshot,
  { openedOn }: RoundRow,
): Promise<Ruleset | undefined> =>
  versionFor(await manager.findOneBy(RuleRow, { rule: FORMATION_MATCH }), openedOn);

/** The warning about a formation; null: there is nothing to warn of, or nothing is announced. */
export const seatsDiffer = (
  { status, seats, decreedSeats }: Pick<FormationRow, 'status' | 'seats' | 'decreedSeats'>,
  rule: Ruleset | undefined,
): SeatsDiffer | null =>
  rule && status === 'announced' && seats !== decreedSeats
    ? { decreed: decreedSeats, announced: seats, version: versionOf(rule), legalBasis: rule.legalBasis }
    : null;
