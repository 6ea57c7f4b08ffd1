import type { RecordedFact } from '#app/platform';
import type { ReadSide } from './settings.js';
import { CATCH_UP_BATCH } from './settings.js';
import type { ShadowCopy } from './shadow-copy.js';

/** How far a rebuild is. */
export interface RebuildProgress {
  /** Events applied, each counted once for every read model that applied it. */
  readonly events: number;
  readonly position: string;
  /** The position it goes to. */
  readonly target: string;
}

/** Rows, and the position that they are to be brought to, inclusive; null: nowhere. */
export interface Stage {
  readonly copy: ShadowCopy;
  readonly target: string | null;
}

/**
 * Reads the log once for several copies: each event is decoded once and applied by every copy that follows its category
 * and has not passed it. Resolves when everything is written. @throws what cannot be read, decoded, applied or written
 */
export async function passOver(
  { store, codec }: Pick<ReadSide, 'store' | 'codec'>,
  stages: readonly Stage[],
  onProgress: (progress: RebuildProgress) => void,
): Promise<void> {
  const left = stages.filter(({ copy, target }) => target !== null && (copy.position ?? '') < target);
  if (left.length === 0) return;
  const target = left.reduce((last, stage) => (stage.target! > last ? stage.target! : last), '');
  const followers = new Map<string, Stage[]>();
  let read = 0;
  for await (const event of store.readAll({ ...wantedBy(left), limit: Infinity })) {
    const { position } = event;
    if (position > target) break;
    const fact = codec.decode(event);
    for (const stage of followersOf(fact.category, left, followers)) {
      if (position > stage.target! || position <= (stage.copy.position ?? '')) continue;
      const waits = stage.copy.take(fact);
      if (waits) await waits;
    }
    if (++read % CATCH_UP_BATCH === 0) onProgress({ events: eventsOf(left), position, target });
  }
  for (const { copy } of left) await copy.settle();
  onProgress({ events: eventsOf(left), position: target, target });
}

/** The part of the log that somebody wants. */
function wantedBy(stages: readonly Stage[]): { after?: string; categories?: readonly string[] } {
  const starts = stages.map(({ copy }) => copy.position ?? '');
  const after = starts.reduce((first, start) => (start < first ? start : first));
  const categories = new Set<string>();
  for (const { copy } of stages) {
    if (copy.projection.categories === '*') return after === '' ? {} : { after };
    for (const category of copy.projection.categories) categories.add(category);
  }
  return { ...(after === '' ? {} : { after }), categories: [...categories] };
}

function followersOf(
  category: RecordedFact['category'],
  stages: readonly Stage[],
  known: Map<string, Stage[]>,
): readonly Stage[] {
  let followers = known.get(category);
  if (!followers) {
    followers = stages.filter(
      ({ copy: { projection } }) => projection.categories === '*' || projection.categories.includes(category),
    );
    known.set(category, followers);
  }
  return followers;
}

const eventsOf = (stages: readonly Stage[]): number => stages.reduce((sum, { copy }) => sum + copy.events, 0);
