import type { EntityManager } from 'typeorm';
import type { TimelineItemRow } from '../projection/timeline-item.entity.js';
import { select, withActs } from './released-items.js';
import type { TimelineItem } from './timeline-item.js';

/** How many items of each type a page tells together. */
interface Counted {
  readonly batch_id: string;
  /** Item that stands for them. */
  readonly leader: string;
  readonly type: string;
  readonly items: number;
}

const GIVEN = 'organisation.PostAssigned';
const LEFT = 'organisation.PostVacated';
const ACTING = 'organisation.ActingAppointed';
const ENDINGS = ['decision.DecisionRevoked', 'decision.DecisionAnnulledByAuthority'];
/** A post left and a post given: the move of one person, which is no batch to a reader. */
const ONE_MOVE = 2;

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
  const counts = await select(manager, until)
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
  const count = (batch: string, ...types: readonly string[]): number =>
    counts
      .filter(({ batch_id, type }) => batch_id === batch && types.includes(type))
      .reduce((sum, { items }) => sum + items, 0);
  const decisions = (batch: string): number => count(batch, GIVEN, LEFT, ACTING);
  const single = batches.filter((batch) => decisions(batch) <= ONE_MOVE && count(batch, GIVEN) === 1);
  const moves = single.length === 0 ? [] : await movesOf(manager, until, single);
  const rows = leaders.map((row) =>
    row.ref_decision_id === null ? (moves.find(({ batch_id }) => batch_id === row.batch_id) ?? row) : row,
  );
  const items = await withActs(manager, until, rows);
  return items.map((item) => {
    const { batchId } = item;
    if (batchId === null || decisions(batchId) <= ONE_MOVE) return item;
    const decision = item.refDecisionId === null;
    const batch = {
      id: batchId,
      items: decision
        ? decisions(batchId)
        : counts.find(({ leader, type }) => leader === item.place.feedId && type === item.type)!.items,
      moves: decision
        ? { given: count(batchId, GIVEN), left: count(batchId, LEFT), ended: count(batchId, ...ENDINGS) }
        : null,
    };
    return batch.items > 1 ? { ...item, batch } : item;
  });
}

const movesOf = (
  manager: EntityManager,
  until: string,
  batches: readonly string[],
): Promise<TimelineItemRow[]> =>
  select(manager, until)
    .andWhere('item.batch_id = any(:batches) and item.type = :given', { batches, given: GIVEN })
    .getMany();
