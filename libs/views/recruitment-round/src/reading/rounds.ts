import { In, type EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor } from '#app/web';
import { FormationRow } from '../projection/formation.entity.js';
import { RoundAgencyRow, RoundRow } from '../projection/round.entity.js';
import type { Snapshot } from './known.js';

/** A round in the list. */
export interface RoundSummary {
  readonly round: RoundRow;
  readonly agencyName: string;
  readonly formations: number;
  readonly seats: number;
}

/** Items with the cursor of the next page; null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Which part of a list. */
export interface Asked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Rounds, the last opened first. @throws Problem 400 `cursor.invalid` */
export async function roundsPage(
  { manager }: Snapshot,
  { limit, cursor, agency }: Asked & { readonly agency?: string | undefined },
): Promise<Page<RoundSummary>> {
  const query = manager.createQueryBuilder(RoundRow, 'round').where('round.open');
  if (agency !== undefined) query.andWhere('round.agencyId = :agency', { agency });
  if (cursor !== undefined) {
    const [day, id] = decodeCursor(cursor, 2);
    query.andWhere('(round.openedOn, round.roundId) < (:day, :id)', { day, id });
  }
  const rows = await query
    .orderBy('round.openedOn', 'DESC')
    .addOrderBy('round.roundId', 'DESC')
    .limit(limit + 1)
    .getMany();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1)! : null;
  return {
    items: await summaries(manager, shown),
    next: last && encodeCursor([last.openedOn, last.roundId]),
  };
}

async function summaries(manager: EntityManager, rounds: readonly RoundRow[]): Promise<RoundSummary[]> {
  if (rounds.length === 0) return [];
  const agencies = await manager.findBy(RoundAgencyRow, { agencyId: In(rounds.map((own) => own.agencyId)) });
  const names = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]));
  const counted = await manager
    .createQueryBuilder(FormationRow, 'formation')
    .select(['formation.round_id as "roundId"', 'count(*)::int as formations', 'sum(seats)::int as seats'])
    .where('formation.round_id = any(:ids)', { ids: rounds.map(({ roundId }) => roundId) })
    .andWhere(`formation.status <> 'none'`)
    .groupBy('formation.round_id')
    .getRawMany<{ roundId: string; formations: number; seats: number }>();
  const figures = new Map(counted.map(({ roundId, ...own }) => [roundId, own]));
  return rounds.map((round) => ({
    round,
    agencyName: names.get(round.agencyId) ?? round.agencyId,
    ...(figures.get(round.roundId) ?? { formations: 0, seats: 0 }),
  }));
}
