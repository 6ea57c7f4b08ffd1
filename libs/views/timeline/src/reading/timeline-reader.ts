import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReadModels, type Ledger } from '#app/read-model';
import { TimelineAgencyRow } from '../projection/timeline-agency.entity.js';
import { TimelineItemRow } from '../projection/timeline-item.entity.js';
import { TimelineKindRow } from '../projection/timeline-kind.entity.js';
import type { FeedQuery } from './feed-query.dto.js';
import { countsOf, toldTogether } from './batches.js';
import { FreshAnswers } from './fresh-answers.js';
import { filtered, NAME, select, selectListed, withActs } from './released-items.js';
import { pageName, pageStartOf, type Place } from './place.js';
import { itemOf, type BatchCounts, type TimelineItem } from './timeline-item.js';
import { vacantBefore } from './vacancies.js';

/** What every answer tells of its own freshness: the ledger, and the newest item that is released. */
export interface Known<T> {
  readonly value: T;
  readonly ledger: Ledger;
  readonly newest: Place | null;
}

export interface TimelinePage {
  readonly items: readonly TimelineItem[];
  /** Cursors; null where there is no such page. */
  readonly next: string | null;
  readonly prev: string | null;
}

/** A decision with everything that the public knows of its matter. */
export interface DecisionView {
  readonly item: TimelineItem;
  /** Items of the same matter, oldest first, the decision itself and the acts on it included. */
  readonly history: readonly TimelineItem[];
  /** Items of the open selection that it follows, oldest first. */
  readonly basis: readonly TimelineItem[];
}

export interface AgencyView {
  readonly agency: { readonly id: string; readonly name: string };
  readonly figures: readonly {
    readonly type: string;
    readonly kindId: string;
    readonly kindEn: string;
    readonly items: number;
  }[];
}

/** A batch: at most `MOST_OF_BATCH` of its decisions, at least one. */
export interface BatchView {
  readonly items: readonly TimelineItem[];
  readonly counts: BatchCounts;
  /** Days that a post was vacant before, by the decision that gave it. */
  readonly vacant: ReadonlyMap<string, number>;
}

/** Decisions of a batch on its page; larger ones are read as data. */
const MOST_OF_BATCH = 1_000;
/** Public items of one selection: more than any has. */
const MOST_OF_SELECTION = 50;

/** The one reader of the public timeline. It shows an item only from its release on, and knows no command. */
@Injectable()
export class TimelineReader {
  private readonly fresh: FreshAnswers;

  constructor(private readonly models: ReadModels) {
    this.fresh = new FreshAnswers(models, NAME);
  }

  /**
   * A page, newest first.
   * @param together true: for people. Each batch of decisions is one item, where nothing narrower than an agency is asked for; of a unit,
   * what is restored is told by the act that restores it
   * @throws Problem 400 `cursor.invalid` · BehindError
   */
  page(query: FeedQuery, minPosition: string | null, together = false): Promise<Known<TimelinePage>> {
    const { q, kind, from, to, unit, batch } = query;
    // the item that stands for a batch may not be among those of one kind, day or unit
    const narrow = [q, kind, from, to, batch].some((asked) => asked !== undefined);
    const way = !together || narrow ? 'each' : unit === undefined ? 'batches' : 'unit';
    if (minPosition !== null) return this.pageNow(query, minPosition, way);
    return this.fresh.get(`page ${way} ${JSON.stringify(query)}`, () => this.pageNow(query, null, way));
  }

  private pageNow(
    query: FeedQuery,
    minPosition: string | null,
    way: 'each' | 'batches' | 'unit',
  ): Promise<Known<TimelinePage>> {
    const start = query.cursor === undefined ? null : pageStartOf(query.cursor);
    return this.read(minPosition, async (manager, until) => {
      const released = await filtered(manager, until, query);
      if (way === 'batches') released.andWhere('item.told_with is null');
      if (way === 'unit') released.andWhere(`item.type <> 'decision.StateRestored'`);
      const newer = start?.direction === 'newer';
      if (start)
        released.andWhere(`(item.released_at, item.feed_id) ${newer ? '>' : '<'} (:at, :id)`, {
          at: start.releasedAt,
          id: start.feedId,
        });
      const order = newer ? 'ASC' : 'DESC';
      const rows = await released
        .orderBy('item.released_at', order)
        .addOrderBy('item.feed_id', order)
        .limit(query.limit + 1)
        .getMany();
      const more = rows.length > query.limit;
      const shown = rows.slice(0, query.limit);
      if (newer) shown.reverse();
      const cursor = (row: TimelineItemRow | undefined, direction: 'older' | 'newer') =>
        row ? pageName({ releasedAt: row.released_at, feedId: row.feed_id, direction }) : null;
      return {
        items: await (way === 'batches' ? toldTogether : withActs)(manager, until, shown),
        next: newer || more ? cursor(shown.at(-1), 'older') : null,
        prev: (newer ? more : start !== null) ? cursor(shown[0], 'newer') : null,
      };
    });
  }

  /** Items released after that place, oldest first; for those who follow. */
  since(place: Place | null, limit: number): Promise<Known<TimelineItem[]>> {
    return this.read(null, async (manager, until) => {
      const released = selectListed(manager, until);
      if (place)
        released.andWhere('(item.released_at, item.feed_id) > (:at, :id)', {
          at: place.releasedAt,
          id: place.feedId,
        });
      const rows = await released
        .orderBy('item.released_at')
        .addOrderBy('item.feed_id')
        .limit(limit)
        .getMany();
      return withActs(manager, until, rows);
    });
  }

  /** The newest released place: where a follower begins that names none. */
  async newest(): Promise<Place | null> {
    return (await this.read(null, async () => null)).newest;
  }

  /** Resolves when the timeline moved, or after the time given. */
  moved(withinMs: number): Promise<void> {
    return this.models.moved(NAME, withinMs);
  }

  /** A decision by its public id, or an event by its leaf id; null when it is not public. */
  decision(id: string, minPosition: string | null): Promise<Known<DecisionView | null>> {
    return this.read(minPosition, async (manager, until) => {
      const row = await select(manager, until)
        .andWhere('(item.decision_id = :id or item.leaf_id = :id)', { id })
        .orderBy('item.feed_id')
        .getOne();
      if (!row) return null;
      const [item] = await withActs(manager, until, [row]);
      const matter = select(manager, until).andWhere(
        '(item.matter = :matter or item.leaf_id = :leaf or item.ref_decision_id = :decision)',
        {
          matter: row.matter,
          leaf: row.leaf_id,
          decision: row.decision_id ?? row.ref_decision_id ?? '',
        },
      );
      const rows = await matter.orderBy('item.released_at').addOrderBy('item.feed_id').limit(500).getMany();
      return {
        item: item!,
        history: await withActs(manager, until, rows),
        basis: await selectionOf(manager, until, item!),
      };
    });
  }

  /** The first decisions of a batch with what happened to each, oldest first, and how many it has; null when none is public. */
  batch(id: string, minPosition: string | null): Promise<Known<BatchView | null>> {
    return this.read(minPosition, async (manager, until) => {
      const rows = await select(manager, until)
        .andWhere('item.batch_id = :id and item.ref_decision_id is null', { id })
        .orderBy('item.feed_id')
        .limit(MOST_OF_BATCH)
        .getMany();
      if (rows.length === 0) return null;
      const counts = (await countsOf(manager, until, [id])).of(id);
      const items = await withActs(manager, until, rows);
      return { items, counts, vacant: await vacantBefore(manager, until, rows) };
    });
  }

  /** An agency's name and how much it published, kind by kind; null when nothing is known of it. */
  agency(id: string, minPosition: string | null): Promise<Known<AgencyView | null>> {
    return this.read(minPosition, async (manager, until) => {
      const known = await manager.findOneBy(TimelineAgencyRow, { agency_id: id });
      const figures = await selectListed(manager, until)
        .andWhere('item.agency_id = :id', { id })
        .select([
          'item.type as type',
          'max(item.kind_id) as "kindId"',
          'max(item.kind_en) as "kindEn"',
          'count(*)::int as items',
        ])
        .groupBy('item.type')
        .orderBy('count(*)', 'DESC')
        .addOrderBy('item.type')
        .getRawMany<AgencyView['figures'][number]>();
      if (!known && figures.length === 0) return null;
      return { agency: { id, name: known?.name ?? id }, figures };
    });
  }

  /** Kinds that the filter offers, by Indonesian name. */
  async kinds(): Promise<readonly TimelineKindRow[]> {
    const read = () =>
      this.read(null, (manager) => manager.find(TimelineKindRow, { order: { kind_id: 'ASC' } }));
    return (await this.fresh.get('kinds', read)).value;
  }

  /** How much is published, without a scan: what the projection counted, less what is not due yet. */
  async totals(): Promise<{ readonly entries: number; readonly agencies: number }> {
    const read = () =>
      this.read(null, async (manager, until) => {
        const kinds = await manager.find(TimelineKindRow);
        const waiting = await manager
          .createQueryBuilder(TimelineItemRow, 'item')
          .where('item.listed and item.released_at > :until', { until })
          .getCount();
        const agencies = await manager.count(TimelineAgencyRow);
        return { entries: kinds.reduce((sum, { items }) => sum + items, 0) - waiting, agencies };
      });
    return (await this.fresh.get('totals', read)).value;
  }

  private async read<T>(
    minPosition: string | null,
    query: (manager: EntityManager, until: string) => Promise<T>,
  ): Promise<Known<T>> {
    const { value, ledger } = await this.models.read(NAME, { minPosition }, async (manager, known) => {
      // No event still to come was recorded before this instant: what is due by then can be shown for good.
      const until = known.completeUntil ?? '';
      const newest = await selectListed(manager, until)
        .orderBy('item.released_at', 'DESC')
        .addOrderBy('item.feed_id', 'DESC')
        .limit(1)
        .getOne();
      return { value: await query(manager, until), newest: newest ? itemOf(newest).place : null };
    });
    return { ...value, ledger };
  }
}

/** What is public of the open selection that a decision outside it follows. */
async function selectionOf(
  manager: EntityManager,
  until: string,
  { type, values }: TimelineItem,
): Promise<TimelineItem[]> {
  const { selectionId } = values;
  if (typeof selectionId !== 'string' || type.startsWith('selection.')) return [];
  const rows = await select(manager, until)
    .andWhere('item.matter = :matter', { matter: `selection.selection-${selectionId}` })
    .orderBy('item.feed_id')
    .limit(MOST_OF_SELECTION)
    .getMany();
  return withActs(manager, until, rows);
}
