import type { BknConsiderationReceived, OversightRecommendationReceived } from '#app/decision-life';
import type {
  ActingAppointed,
  OfficialInaugurated,
  PostAbolished,
  PostAssigned,
  PostCreated,
  PostEvent,
  PostVacated,
} from './post.events.js';

/** What a decision that puts somebody in a post, or takes them out, says; `personRef` also once the person is erased. */
export type Of<E extends { readonly data: object }> = E['data'] & { readonly personRef: string };

/** A turn in who holds a post: somebody comes, or leaves. */
export type Turn =
  | { readonly type: 'PostAssigned'; readonly data: Of<PostAssigned> }
  | { readonly type: 'PostVacated'; readonly data: Of<PostVacated> };
export type Acting = Of<ActingAppointed>;

/** A post (jabatan), as the decisions alive make it. */
export interface Post {
  readonly created: PostCreated['data'] | null;
  readonly abolished: PostAbolished['data'] | null;
  /** Assignments and vacancies by their first day; of one day, as recorded. */
  readonly turns: readonly Turn[];
  /** Acting officials by their first day. */
  readonly actings: readonly Acting[];
  /** The last inauguration about each assignment. */
  readonly inaugurations: readonly OfficialInaugurated['data'][];
  readonly considerations: readonly BknConsiderationReceived['data'][];
  readonly recommendations: readonly OversightRecommendationReceived['data'][];
}

/** The facts that a post's stream may hold, beside the life of its decisions. */
export type PostFact = PostEvent | BknConsiderationReceived | OversightRecommendationReceived;

/** The assignment under which the last holder holds the post; `null`: nobody does. */
export function holderOf({ turns }: Post): Of<PostAssigned> | null {
  const last = turns.findLastIndex(({ type }) => type === 'PostAssigned');
  const assigned = turns[last];
  if (assigned?.type !== 'PostAssigned') return null;
  const left = turns
    .slice(last + 1)
    .some(({ type, data }) => type === 'PostVacated' && data.personRef === assigned.data.personRef);
  return left ? null : assigned.data;
}

/**
 * The assignment under which somebody held the post on a day; null: it was vacant, or was not there.
 * @param on the post in the law of that day
 */
export function holderOn(on: Post, day: string): Of<PostAssigned> | null {
  if (!isThere(on)) return null;
  const holder = holderOf(on);
  return holder?.effectiveUntil && holder.effectiveUntil < day ? null : holder;
}

/**
 * Who acted in the post on a day: an acting official does so until the last day stated, or until the post is given to somebody.
 * @param on the post in the law of that day
 */
export function actingOn(on: Post, day: string): Acting | null {
  const acting = on.actings.at(-1);
  if (!acting || !isThere(on) || (acting.effectiveUntil && acting.effectiveUntil < day)) return null;
  const filled = on.turns.some(
    ({ type, data }) => type === 'PostAssigned' && data.effectiveFrom >= acting.effectiveFrom,
  );
  return filled ? null : acting;
}

/** True where the post had been created and not abolished. */
export const isThere = ({ created, abolished }: Post): boolean => created !== null && abolished === null;
