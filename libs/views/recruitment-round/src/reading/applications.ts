import { In, type EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor } from '#app/web';
import { ApplicationRow } from '../projection/application.entity.js';
import { applicationStanding, type ApplicationStanding } from '../projection/application-standing.js';
import { FormationRow } from '../projection/formation.entity.js';
import { PlaceRow } from '../projection/result.entity.js';
import { isLife, trailIn, type TrailFact } from '../projection/trail.js';
import type { Snapshot } from './known.js';
import type { Asked, Page } from './rounds.js';

/** Where an application stands, as the public knows it. */
export type Status = 'submitted' | 'MS' | 'TMS' | 'passed' | 'cancelled';

/** An application by its number, with everything that is public of it. */
export interface ApplicationView {
  readonly applicationId: string;
  readonly applicationNo: string;
  readonly roundId: string;
  readonly formationId: string;
  readonly status: Status;
  readonly standing: ApplicationStanding;
  /** Its places in the rankings and the final result that hold; null: none. */
  readonly skd: PlaceRow | null;
  readonly final: PlaceRow | null;
  readonly result: PlaceRow | null;
  /** Every public fact about it, oldest first. */
  readonly trail: readonly TrailFact[];
}

/** The application of that number, once something was told of it; null otherwise. */
export async function applicationOf(
  { manager }: Snapshot,
  roundId: string,
  applicationNo: string,
): Promise<ApplicationView | null> {
  const row = await manager.findOneBy(ApplicationRow, { roundId, applicationNo, listed: true });
  return row && (await viewsOf(manager, row.formationId, [row]))[0]!;
}

/** Applications of a formation by number. @throws Problem 400 `cursor.invalid` */
export async function applicationsPage(
  { manager }: Snapshot,
  formationId: string,
  { limit, cursor }: Asked,
): Promise<Page<ApplicationView>> {
  const query = manager
    .createQueryBuilder(ApplicationRow, 'application')
    .where('application.listed and application.formationId = :formationId', { formationId });
  if (cursor !== undefined)
    query.andWhere('application.applicationNo > :after', { after: decodeCursor(cursor, 1)[0] });
  const rows = await query
    .orderBy('application.applicationNo')
    .limit(limit + 1)
    .getMany();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1)! : null;
  return {
    items: await viewsOf(manager, formationId, shown),
    next: last && encodeCursor([last.applicationNo]),
  };
}

async function viewsOf(
  manager: EntityManager,
  formationId: string,
  rows: readonly ApplicationRow[],
): Promise<ApplicationView[]> {
  const formation = await manager.findOneBy(FormationRow, { formationId });
  const { skdRanking = null, finalRanking = null, finalResult = null } = formation ?? {};
  const decisions = [skdRanking, finalRanking, finalResult].filter((id) => id !== null);
  const numbers = rows.map(({ applicationNo }) => applicationNo);
  const places =
    decisions.length === 0 || numbers.length === 0
      ? []
      : await manager.findBy(PlaceRow, { decisionId: In(decisions), applicationNo: In(numbers) });
  return rows.map((row) => {
    const at = (decision: string | null): PlaceRow | null =>
      places.find((own) => own.decisionId === decision && own.applicationNo === row.applicationNo) ?? null;
    const trail = trailIn(row.trail);
    const standing = applicationStanding(trail);
    const result = at(finalResult);
    return {
      applicationId: row.applicationId,
      applicationNo: row.applicationNo,
      roundId: row.roundId,
      formationId: row.formationId,
      status: statusOf(standing, result),
      standing,
      skd: at(skdRanking),
      final: at(finalRanking),
      result,
      trail: publicTrail(trail),
    };
  });
}

function statusOf({ result, cancelled }: ApplicationStanding, place: PlaceRow | null): Status {
  if (cancelled) return 'cancelled';
  return place?.code === 'passed' ? 'passed' : (result ?? 'submitted');
}

/** The trail without what is only counted, and without what happened to that. */
function publicTrail(trail: readonly TrailFact[]): readonly TrailFact[] {
  const counted = new Set(
    trail.filter(({ type }) => type === 'NipIssued').map(({ values }) => values['decisionId']),
  );
  return trail.filter(
    (fact) => fact.type !== 'NipIssued' && !(isLife(fact) && counted.has(fact.values['refDecisionId'])),
  );
}
