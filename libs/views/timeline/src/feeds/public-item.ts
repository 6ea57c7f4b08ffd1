import { addresses } from '../pages/addresses.js';
import { changesIn, standingOf, type TimelineItem } from '../reading/timeline-item.js';
import type { FeedItem } from './public-item.dto.js';

/** The public form of an item as programs get it, spelled out member by member. */
export const publicItem = (item: TimelineItem): FeedItem => ({
  id: item.leafId,
  type: item.type,
  kind: item.kind,
  headline: item.headline,
  agency: item.agency,
  decisionId: item.decisionId,
  refDecisionId: item.refDecisionId,
  standing: standingOf(item),
  recordedAt: item.recordedAt,
  releasedAt: item.place.releasedAt,
  position: item.position,
  data: item.values,
  acts: item.acts.map((act) => ({
    id: act.leafId,
    type: act.type,
    headline: act.headline,
    recordedAt: act.recordedAt,
    corrections: changesIn(act).map(({ field, from, to }) => ({ field, from, to })),
  })),
  page: addresses.item('id', item),
});

/** A CloudEvents 1.0 envelope in structured JSON form; `id` is the public id of the event. */
export const cloudEventOf = (item: TimelineItem) => ({
  specversion: '1.0' as const,
  id: item.leafId,
  source: addresses.agency('id', item.agency.id),
  type: item.type,
  subject: item.decisionId ?? item.refDecisionId ?? item.leafId,
  time: item.recordedAt,
  datacontenttype: 'application/json',
  data: publicItem(item),
});
