import { addDays, daysBetween } from '#app/kernel';
import { actingOn, holderOn, isThere, type Acting, type Of, type Post } from '../post/occupancy.js';
import { postOn, type LivingPost } from '../post/post.js';
import type { PostAssigned } from '../post/post.events.js';

/** Days on which nothing changes about who is in a post; both included. */
export interface Stretch {
  readonly from: string;
  readonly until: string;
  readonly days: number;
  /** The post on the first of these days. */
  readonly on: Post;
  readonly holder: Of<PostAssigned> | null;
  readonly acting: Acting | null;
}

/** Who was in a post from its first day on, in order, as far as a day; days on which it was not there are left out. */
export function stretchesOf(living: LivingPost, asOf: string): Stretch[] {
  const stretches: Stretch[] = [];
  const turns = turnsOf(living).filter((day) => day <= asOf);
  for (const [i, from] of turns.entries()) {
    const on = postOn(living, from);
    if (!isThere(on)) continue;
    const until = turns[i + 1] === undefined ? asOf : addDays(turns[i + 1]!, -1);
    const [holder, acting] = [holderOn(on, from), actingOn(on, from)];
    const last = stretches.at(-1);
    const same =
      last &&
      addDays(last.until, 1) === from &&
      last.holder?.decisionId === holder?.decisionId &&
      last.acting?.decisionId === acting?.decisionId;
    if (same) stretches.pop();
    const first = same ? last.from : from;
    stretches.push({ from: first, until, days: daysBetween(first, until) + 1, on, holder, acting });
  }
  return stretches;
}

/** Every day on which something may change: decisions take effect, end by themselves, or fall. */
function turnsOf({ entries }: LivingPost): string[] {
  const days = entries.flatMap(({ corrected: { data }, death }) =>
    'effectiveFrom' in data
      ? [
          data.effectiveFrom,
          ...(data.effectiveUntil === null ? [] : [addDays(data.effectiveUntil, 1)]),
          ...(death?.data.effectFrom ? [death.data.effectFrom] : []),
        ]
      : [],
  );
  return [...new Set(days)].toSorted();
}
