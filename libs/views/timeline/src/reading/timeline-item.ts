import { isDeepStrictEqual } from 'node:util';
import type { Sentence } from '#app/platform';
import type { TimelineItemRow } from '../projection/timeline-item.entity.js';
import type { Place } from './place.js';

/** A public value that a correction replaced. */
export interface Correction {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Whether a decision still stands, as the public knows it. */
export type Standing = 'in-force' | 'corrected' | 'revoked' | 'annulled';

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
  readonly recordedAt: string;
  readonly position: string;
  readonly place: Place;
  readonly values: Readonly<Record<string, unknown>>;
  /** What happened to this decision later, oldest first; empty for what is no decision. */
  readonly acts: readonly TimelineItem[];
}

/** The item of a row, without what never leaves the reader. */
export const itemOf = (row: TimelineItemRow, acts: readonly TimelineItem[] = []): TimelineItem => ({
  leafId: row.leaf_id,
  type: row.type,
  kind: { id: row.kind_id, en: row.kind_en },
  headline: { id: row.headline_id, en: row.headline_en },
  agency: { id: row.agency_id, name: row.agency_name },
  decisionId: row.decision_id,
  refDecisionId: row.ref_decision_id,
  recordedAt: row.recorded_at,
  position: row.position,
  place: { releasedAt: row.released_at, feedId: row.feed_id },
  values: row.public_form,
  acts,
});

/** Type without its context. */
export const typeOf = (item: TimelineItem): string => item.type.slice(item.type.indexOf('.') + 1);

/** What the acts on a decision made of it. */
export function standingOf(item: TimelineItem): Standing {
  const types = new Set(item.acts.map(typeOf));
  if (types.has('DecisionAnnulledByAuthority')) return 'annulled';
  if (types.has('DecisionRevoked')) return 'revoked';
  return types.has('DecisionCorrected') ? 'corrected' : 'in-force';
}

/** The changes an item states: corrections of another decision, or what an amendment changes. */
export const changesIn = (item: TimelineItem): readonly Correction[] => {
  const stated = item.values['corrections'] ?? item.values['changes'];
  return Array.isArray(stated)
    ? stated.filter((change): change is Correction => typeof change?.field === 'string')
    : [];
};

/**
 * Of one matter's items, oldest first, those that change this one: the acts on it, and each amendment whose nearest
 * earlier decision with all the changed fields it is.
 */
export function changing(item: TimelineItem, matter: readonly TimelineItem[]): readonly TimelineItem[] {
  return matter.filter((entry, index) => {
    if (entry.refDecisionId !== null) return entry.refDecisionId === item.decisionId;
    const fields = changesIn(entry).map(({ field }) => field);
    if (fields.length === 0) return false;
    const target = matter
      .slice(0, index)
      .findLast(
        (earlier) =>
          earlier.decisionId !== null && fields.every((field) => Object.hasOwn(earlier.values, field)),
      );
    return target?.leafId === item.leafId;
  });
}

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
