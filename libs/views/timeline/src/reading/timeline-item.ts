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

/** The corrections an item states about another one. */
export const correctionsIn = (item: TimelineItem): readonly Correction[] => {
  const corrections = item.values['corrections'];
  return typeOf(item) === 'DecisionCorrected' && Array.isArray(corrections) ? (corrections as Correction[]) : [];
};

/** Former values of a field of this item, oldest first, with the value that holds now. */
export function fieldHistory(item: TimelineItem, field: string): { readonly former: readonly unknown[]; readonly current: unknown } {
  const changes = item.acts.flatMap(correctionsIn).filter((correction) => correction.field === field);
  const last = changes.at(-1);
  return { former: changes.map(({ from }) => from), current: last ? last.to : item.values[field] };
}
