import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { searchQuery } from '../projection/search-words.js';
import { TimelineAgencyRow } from '../projection/timeline-agency.entity.js';
import { TimelineItemRow } from '../projection/timeline-item.entity.js';
import type { FeedQuery } from './feed-query.dto.js';
import { itemOf, type TimelineItem } from './timeline-item.js';

/** Name of the read model that all of this reads. */
export const NAME = 'timeline';

const SHOWN = [
  'feed_id',
  'released_at',
  'recorded_at',
  'recorded_on',
  'type',
  'kind_id',
  'kind_en',
  'headline_id',
  'headline_en',
  'agency_id',
  'agency_name',
  'leaf_id',
  'decision_id',
  'ref_decision_id',
  'batch_id',
  'public_form',
  'matter',
].map((column) => `item.${column}`);

type Released = SelectQueryBuilder<TimelineItemRow>;

/** Released items of lists and feeds. */
export const selectListed = (manager: EntityManager, until: string): Released =>
  select(manager, until).andWhere('item.listed');

/** Released items only, those that no list tells included. */
export const select = (manager: EntityManager, until: string): Released =>
  manager
    .createQueryBuilder(TimelineItemRow, 'item')
    .select(SHOWN)
    .where('item.released_at <= :until', { until });

export async function filtered(manager: EntityManager, until: string, query: FeedQuery): Promise<Released> {
  const released = selectListed(manager, until);
  if (query.agency !== undefined) {
    const agencies = await agenciesOf(manager, query.agency);
    // One agency by equality: only so is its index read in the order of the feed.
    if (agencies.length === 1) released.andWhere('item.agency_id = :agency', { agency: agencies[0] });
    else released.andWhere('item.agency_id = any(:agencies)', { agencies });
  }
  if (query.kind !== undefined) released.andWhere('item.type = :kind', { kind: query.kind });
  if (query.unit !== undefined) released.andWhere('item.unit_id = :unit', { unit: query.unit });
  if (query.batch !== undefined) released.andWhere('item.batch_id = :batch', { batch: query.batch });
  if (query.from !== undefined)
    // Nothing is released before it is recorded: the second bound lets the feed's own index end there.
    released
      .andWhere('item.recorded_on >= :from', { from: query.from })
      .andWhere('item.released_at >= :earliest', { earliest: startOfDay(query.from) });
  if (query.to !== undefined) released.andWhere('item.recorded_on <= :to', { to: query.to });
  if (query.q !== undefined) {
    const words = searchQuery(query.q);
    if (words === null) released.andWhere('false');
    else released.andWhere('item.search @@ cast(:words as tsquery)', { words });
  }
  return released;
}

const startOfDay = (date: string): string => new Date(`${date}T00:00:00+07:00`).toISOString();

/** Agencies meant by a slug or by part of a name. */
async function agenciesOf(manager: EntityManager, text: string): Promise<string[]> {
  if (await manager.existsBy(TimelineAgencyRow, { agency_id: text })) return [text];
  const part = `%${text.trim().replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  const named = await manager
    .createQueryBuilder(TimelineAgencyRow, 'agency')
    .where('agency.name ilike :part', { part })
    .limit(200)
    .getMany();
  return named.length > 0 ? named.map((row) => row.agency_id) : [text];
}

/** Items with what happened to them later, as far as it is released. */
export async function withActs(
  manager: EntityManager,
  until: string,
  rows: readonly TimelineItemRow[],
): Promise<TimelineItem[]> {
  const acts = await actsOn(manager, until, rows);
  // a cancellation is a decision too, which may have fallen
  const actsOnActs = await actsOn(manager, until, acts);
  const of = (row: TimelineItemRow, among: readonly TimelineItemRow[]) =>
    among.filter((act) => act.ref_decision_id !== null && act.ref_decision_id === row.decision_id);
  return rows.map((row) =>
    itemOf(
      row,
      of(row, acts).map((act) =>
        itemOf(
          act,
          of(act, actsOnActs).map((late) => itemOf(late)),
        ),
      ),
    ),
  );
}

async function actsOn(
  manager: EntityManager,
  until: string,
  rows: readonly TimelineItemRow[],
): Promise<TimelineItemRow[]> {
  const decisions = rows.flatMap((row) => row.decision_id ?? []);
  if (decisions.length === 0) return [];
  return select(manager, until)
    .andWhere('item.ref_decision_id = any(:decisions)', { decisions })
    .orderBy('item.released_at')
    .addOrderBy('item.feed_id')
    .getMany();
}
