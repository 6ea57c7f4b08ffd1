import { addDays } from '#app/kernel';
import { holderOn, type Of } from './occupancy.js';
import { postOn, type LivingPost } from './post.js';
import type { PostAssigned } from './post.events.js';

/**
 * The assignment under which a person holds the post until a day, the first without them; null: they do not, or had left it
 * already. An assignment that ends by itself the day before counts.
 */
export function heldBy(living: LivingPost, personRef: string, day: string): Of<PostAssigned> | null {
  const on = postOn(living, day);
  const now = holderOn(on, day);
  if (now?.personRef === personRef) return now;
  const left = on.turns.some(
    ({ type, data }) => type === 'PostVacated' && data.personRef === personRef && data.effectiveFrom === day,
  );
  if (left) return null;
  const eve = addDays(day, -1);
  const before = holderOn(postOn(living, eve), eve);
  return before?.personRef === personRef ? before : null;
}
