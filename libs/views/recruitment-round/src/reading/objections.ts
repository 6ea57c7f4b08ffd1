import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { addDays } from '#app/kernel';
import { decodeCursor, encodeCursor } from '#app/web';
import { ObjectionRow } from '../projection/application.entity.js';
import { ResultRow } from '../projection/result.entity.js';
import type { Snapshot } from './known.js';
import type { Asked, Page } from './rounds.js';

/** States by which the register is asked. */
export const OBJECTION_STATES = ['open', 'answered', 'announced', 'overdue'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** An objection with its clock. */
export interface ObjectionView {
  readonly row: ObjectionRow;
  /** Last day on which it could be filed; null: the rules of the round say no window. */
  readonly windowEndsOn: string | null;
  readonly state: Exclude<ObjectionState, 'overdue'>;
  /** True while it is not announced after its day, and for ever where it was announced too late. */
  readonly overdue: boolean;
}

type Counted = Readonly<Record<ObjectionState | 'filed', number>>;

/** Objections of a round: those whose clock runs first, by the day they are due. @throws Problem 400 `cursor.invalid` */
export async function objectionsPage(
  { manager, today }: Snapshot,
  roundId: string,
  { limit, cursor, state }: Asked & { readonly state?: ObjectionState | undefined },
): Promise<Page<ObjectionView>> {
  const query = ofRound(manager, roundId);
  if (state !== undefined) query.andWhere(CONDITIONS[state], { today });
  if (cursor !== undefined) {
    const [announced, dueOn, applicationId, objectionNo] = decodeCursor(cursor, 4);
    query.andWhere(
      `(objection.announced, objection.due_on, objection.application_id, objection.objection_no)
        > (:announced, :dueOn, :applicationId, :objectionNo)`,
      { announced: announced === 'true', dueOn, applicationId, objectionNo },
    );
  }
  const rows = await query
    .orderBy('objection.announced')
    .addOrderBy('objection.dueOn')
    .addOrderBy('objection.applicationId')
    .addOrderBy('objection.objectionNo')
    .limit(limit + 1)
    .getMany();
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1)! : null;
  const opened = await windowsOf(manager, shown);
  return {
    items: shown.map((row) => viewOf(row, opened.get(row.refDecisionId) ?? row.windowOpenedOn, today)),
    next: last && encodeCursor([String(last.announced), last.dueOn, last.applicationId, last.objectionNo]),
  };
}

const CONDITIONS: Readonly<Record<ObjectionState, string>> = {
  open: 'objection.outcome is null',
  answered: 'objection.outcome is not null and not objection.announced',
  announced: 'objection.announced',
  overdue: 'coalesce(objection.announced_on, :today) > objection.due_on',
};

const ofRound = (manager: EntityManager, roundId: string): SelectQueryBuilder<ObjectionRow> =>
  manager.createQueryBuilder(ObjectionRow, 'objection').where('objection.round_id = :roundId', { roundId });

/** How many objections of a round stand where. */
export async function objectionCounts({ manager, today }: Snapshot, roundId: string): Promise<Counted> {
  const figures = OBJECTION_STATES.map(
    (state) => `count(*) filter (where ${CONDITIONS[state]})::int as ${state}`,
  );
  const [counted] = await ofRound(manager, roundId)
    .select(['count(*)::int as filed', ...figures])
    .setParameter('today', today)
    .getRawMany<Counted>();
  return counted!;
}

/** Days from which windows of final results count, as announced or corrected. */
async function windowsOf(
  manager: EntityManager,
  rows: readonly ObjectionRow[],
): Promise<Map<string, string>> {
  const ids = rows.filter(({ stage }) => stage === 'final').map(({ refDecisionId }) => refDecisionId);
  const results = ids.length === 0 ? [] : await manager.findBy(ResultRow, { decisionId: In(ids) });
  return new Map(
    results.flatMap(({ decisionId, announcedOn }) => (announcedOn ? [[decisionId, announcedOn]] : [])),
  );
}

const viewOf = (row: ObjectionRow, openedOn: string | null, today: string): ObjectionView => ({
  row,
  windowEndsOn: openedOn === null || row.windowDays === null ? null : addDays(openedOn, row.windowDays),
  state: row.announced ? 'announced' : row.outcome === null ? 'open' : 'answered',
  overdue: (row.announcedOn ?? today) > row.dueOn,
});
