import type { EntityManager } from 'typeorm';
import type { TimelineItemRow } from '../projection/timeline-item.entity.js';
import { select, withActs } from './released-items.js';
import { decisionsIn, type BatchCounts, type TimelineItem } from './timeline-item.js';

/** How many items of each type a page tells together. */
interface Counted {
  readonly batch_id: string;
  /** Item that stands for them. */
  readonly leader: string;
  readonly type: string;
  readonly items: number;
}

const TYPES = {
  created: ['organisation.PostCreated'],
  given: ['organisation.PostAssigned'],
  left: ['organisation.PostVacated'],
  acting: ['organisation.ActingAppointed'],
  ended: ['decision.DecisionRevoked', 'decision.DecisionAnnulledByAuthority'],
} as const satisfies Record<keyof BatchCounts, readonly string[]>;
/** A post left and a post given: the move of one person, which is no batch to a reader. */
const isOneMove = ({ created, given, left, acting }: BatchCounts): boolean =>
  given === 1 && left <= 1 && created + acting === 0;

/** How many released decisions each of these batches has, kind by kind. */
export async function countsOf(
  manager: EntityManager,
  until: string,
  batches: readonly string[],
): Promise<{ of(batch: string): BatchCounts; ledBy(leader: string, type: string): number }> {
  const counted = await select(manager, until)
    .andWhere('item.batch_id = any(:batches)', { batches })
    .select([
      'item.batch_id as batch_id',
      'coalesce(item.told_with, item.feed_id) as leader',
      'item.type as type',
      'count(*)::int as items',
    ])
    .groupBy('item.batch_id')
    .addGroupBy('leader')
    .addGroupBy('item.type')
    .getRawMany<Counted>();
  const sum = (batch: string, types: readonly string[]): number =>
    counted
      .filter(({ batch_id, type }) => batch_id === batch && types.includes(type))
      .reduce((all, { items }) => all + items, 0);
  return {
    of: (batch) => ({
      created: sum(batch, TYPES.created),
      given: sum(batch, TYPES.given),
      left: sum(batch, TYPES.left),
      acting: sum(batch, TYPES.acting),
      ended: sum(batch, TYPES.ended),
    }),
    ledBy: (leader, type) => counted.find((one) => one.leader === leader && one.type === type)!.items,
  };
}

/**
 * The items of a page's list, each batch as one: the first stands for all. Of one person's move, the assignment stands for both
 * decisions.
 */
export async function toldTogether(
  manager: EntityManager,
  until: string,
  leaders: readonly TimelineItemRow[],
): Promise<TimelineItem[]> {
  const batches = [...new Set(leaders.flatMap(({ batch_id }) => batch_id ?? []))];
  if (batches.length === 0) return withActs(manager, until, leaders);
  const counted = await countsOf(manager, until, batches);
  const single = batches.filter((batch) => isOneMove(counted.of(batch)));
  const moves = single.length === 0 ? [] : await movesOf(manager, until, single);
  const rows = leaders.map((row) =>
    row.ref_decision_id === null ? (moves.find(({ batch_id }) => batch_id === row.batch_id) ?? row) : row,
  );
  const items = await withActs(manager, until, rows);
  return items.map((item) => {
    const { batchId: id } = item;
    if (id === null || single.includes(id)) return item;
    const counts = item.refDecisionId === null ? counted.of(id) : null;
    const told = counts ? decisionsIn(counts) : counted.ledBy(item.place.feedId, item.type);
    return told > 1 ? { ...item, batch: { id, items: told, counts } } : item;
  });
}

const movesOf = (
  manager: EntityManager,
  until: string,
  batches: readonly string[],
): Promise<TimelineItemRow[]> =>
  select(manager, until)
    .andWhere('item.batch_id = any(:batches) and item.type = :given', { batches, given: TYPES.given[0] })
    .getMany();
