import { In, type EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor } from '#app/web';
import { ApplicationRow } from '../projection/application.entity.js';
import { applicationStanding, type ApplicationStanding } from '../projection/application-standing.js';
import { PlaceRow } from '../projection/result.entity.js';
import { trailIn } from '../projection/trail.js';
import type { Snapshot } from './known.js';
import type { Asked, Page } from './rounds.js';

/** A place with the applicant's scores as they are now. */
export interface Placed {
  readonly place: PlaceRow;
  readonly standing: ApplicationStanding;
}

/** Places of a ranking or a final result, in its order. @throws Problem 400 `cursor.invalid` */
export async function placesPage(
  { manager }: Snapshot,
  roundId: string,
  decisionId: string,
  { limit, cursor }: Asked,
): Promise<Page<Placed>> {
  const query = manager
    .createQueryBuilder(PlaceRow, 'place')
    .where('place.decisionId = :decisionId', { decisionId });
  if (cursor !== undefined)
    query.andWhere('place.sequence > :after', { after: sequenceIn(decodeCursor(cursor, 1)[0]!) });
  const rows = await query
    .orderBy('place.sequence')
    .limit(limit + 1)
    .getMany();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1)! : null;
  const scores = await standingsOf(manager, roundId, shown);
  return {
    items: shown.map((place) => ({
      place,
      standing: scores.get(place.applicationNo) ?? applicationStanding([]),
    })),
    next: last && encodeCursor([String(last.sequence)]),
  };
}

/** A number that a cursor may name; what is none comes before all. */
const sequenceIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

async function standingsOf(
  manager: EntityManager,
  roundId: string,
  places: readonly PlaceRow[],
): Promise<Map<string, ApplicationStanding>> {
  if (places.length === 0) return new Map();
  const applicationNo = In(places.map((place) => place.applicationNo));
  const rows = await manager.findBy(ApplicationRow, { roundId, applicationNo });
  return new Map(rows.map((row) => [row.applicationNo, applicationStanding(trailIn(row.trail))]));
}
