import { BeyondLogError } from '#app/read-model';
import type { KnownRules } from '../known/known-rules.js';

/** Waits until what is known here reaches the place that a reader asked for. @throws BeyondLogError · StoreError */
export async function reach(rules: KnownRules, minPosition: string | null): Promise<void> {
  if (minPosition === null) return;
  const head = await rules.head();
  if (head === null || minPosition > head) throw new BeyondLogError(minPosition);
  await rules.upTo(minPosition);
}
