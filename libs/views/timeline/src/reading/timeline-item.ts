import { isDeepStrictEqual } from 'node:util';
import type { Sentence } from '#app/platform';
import { GATHERED } from '../projection/gathering.js';
import type { TimelineItemRow } from '../projection/timeline-item.entity.js';
import type { Place } from './place.js';

/** A public value that a correction replaced. */
export interface Correction {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Whether a decision still stands, as the public knows it. */
export type Standing = 'in-force' | 'corrected' | 'replaced' | 'cancelled' | 'revoked' | 'annulled';

/** How many decisions of a batch are of each kind. */
export interface BatchCounts {
  /** Posts created, posts given, posts left, acting officials appointed. */
  readonly created: number;
  readonly given: number;
  readonly left: number;
  readonly acting: number;
  /** How many of them were revoked or annulled. */
  readonly ended: number;
}

/** All decisions that a batch has. */
export const decisionsIn = ({ created, given, left, acting }: BatchCounts): number =>
  created + given + left + acting;

/** A batch of decisions under one SK, as one entry of a page tells it. */
export interface BatchTold {
  readonly id: string;
  /** Its items of the kind of this entry; more than one. */
  readonly items: number;
  /** Null: the entry is of an act on its decisions. */
  readonly counts: BatchCounts | null;
}

/** One item of the public timeline. Nothing in it is more than public. */
export interface TimelineItem {
  /** Random public id of the event. */
  readonly leafId: string;
  /** `<context>.<Type>`. */
  readonly type: string;
  readonly kind: Sentence;
  readonly headline: Sentence;
  readonly agency: { readonly id: string; readonly name: string };
  readonly decisionId: string | null;
  readonly refDecisionId: string | null;
  /** Batch of the decision, or of the decision that it acts on; null: none. */
  readonly batchId: string | null;
  readonly recordedAt: string;
  readonly position: string;
  /** True for one item of many facts: `leafId` is no leaf of the log then, and `position` that of the first of them. */
  readonly gathered: boolean;
  readonly place: Place;
  readonly values: Readonly<Record<string, unknown>>;
  /** What happened to this decision later, oldest first; empty for what is no decision. */
  readonly acts: readonly TimelineItem[];
  /** Set where the item stands for others of its batch too: lists of pages alone. */
  readonly batch?: BatchTold;
}

const GATHERED_END = new RegExp(`${GATHERED}$`);

/** The item of a row, without what never leaves the reader. */
export const itemOf = (row: TimelineItemRow, acts: readonly TimelineItem[] = []): TimelineItem => ({
  leafId: row.leaf_id,
  type: row.type,
  kind: { id: row.kind_id, en: row.kind_en },
  headline: { id: row.headline_id, en: row.headline_en },
  agency: { id: row.agency_id, name: row.agency_name },
  decisionId: row.decision_id,
  refDecisionId: row.ref_decision_id,
  batchId: row.batch_id,
  recordedAt: row.recorded_at,
  position: row.feed_id.replace(GATHERED_END, ''),
  gathered: GATHERED_END.test(row.feed_id),
  place: { releasedAt: row.released_at, feedId: row.feed_id },
  values: JSON.parse(row.public_form) as TimelineItem['values'],
  acts,
});

/** Type without its context. */
export const typeOf = (item: TimelineItem): string => item.type.slice(item.type.indexOf('.') + 1);

/** The acts on a decision that hold: a revoked cancellation, say, does not. */
const holding = (item: TimelineItem): readonly TimelineItem[] =>
  item.acts.filter((act) => !['revoked', 'annulled'].includes(standingOf(act)));

/** What is said of a decision, and leaves it what it is. */
const LEAVING = new Set(['StateRestored', 'OfficialInaugurated', 'OversightRecommendationReceived']);

/** The last act that made the decision what it is, or undefined. */
export const lastActOn = (item: TimelineItem): TimelineItem | undefined =>
  holding(item).findLast((act) => !LEAVING.has(typeOf(act)));

/** True when the decision is over. */
export const hasEnded = (item: TimelineItem): boolean =>
  ['replaced', 'cancelled', 'revoked', 'annulled'].includes(standingOf(item));

/** What the acts on a decision made of it. */
export function standingOf(item: TimelineItem): Standing {
  const standing = holding(item);
  const types = standing.map(typeOf);
  if (types.includes('DecisionAnnulledByAuthority')) return 'annulled';
  if (types.includes('DecisionRevoked')) return 'revoked';
  // what concerns one applicant leaves the decision about all of them as it is
  const whole = standing.filter((act) => !Object.hasOwn(act.values, 'applicationNo') || isOfOne(item));
  if (whole.some((act) => typeOf(act).endsWith('Cancelled'))) return 'cancelled';
  const changed = standing.filter((act) => changesIn(act).length > 0);
  // one of the same kind that states no change, but all of it anew
  if (standing.some((act) => act.type === item.type && !changed.includes(act))) return 'replaced';
  return changed.length > 0 ? 'corrected' : 'in-force';
}

const isOfOne = (item: TimelineItem): boolean => Object.hasOwn(item.values, 'applicationNo');

/** The changes an item states: corrections of another decision, or what an amendment changes. */
export const changesIn = (item: TimelineItem): readonly Correction[] => {
  const stated = item.values['corrections'] ?? item.values['changes'];
  return Array.isArray(stated)
    ? stated.filter((change): change is Correction => typeof change?.field === 'string')
    : [];
};

/** Of one matter's items, oldest first, those that act on this one. */
export const changing = (item: TimelineItem, matter: readonly TimelineItem[]): readonly TimelineItem[] =>
  matter.filter(({ refDecisionId }) => refDecisionId !== null && refDecisionId === item.decisionId);

/** Whether a public value says nothing: not stated, or an empty list. */
export const isAbsent = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.values(value).every(isAbsent));

/** Former values of a field of this item, oldest first, with the value that holds after these later items. */
export function fieldHistory(
  item: TimelineItem,
  field: string,
  later: readonly TimelineItem[],
): { readonly former: readonly unknown[]; readonly current: unknown } {
  const former: unknown[] = [];
  let current = item.values[field];
  for (const change of later.flatMap(changesIn)) {
    if (change.field !== field || !same(change.from, current)) continue;
    former.push(current);
    current = change.to;
  }
  return { former, current };
}

const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one ?? null, other ?? null);
