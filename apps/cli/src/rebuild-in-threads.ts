import { Worker } from 'node:worker_threads';
import type { Rebuilt } from '#app/read-model';
import { CommandFailure } from './exit.js';

/** What a thread is to rebuild. */
export interface RebuildOrder {
  /** PostgreSQL of the read models. */
  readonly url: string;
  readonly names: readonly string[];
}

/** What a thread says: how far its reading is, and at its end either of the others. */
export interface RebuildWord {
  readonly position?: string;
  readonly rebuilt?: readonly Rebuilt[];
  readonly failure?: { readonly exitCode: number; readonly message: string };
}

/**
 * Room for young objects, three times a semi-space. A page of the log and a batch of rows are thrown away as a whole: in the
 * 16 MiB a semi-space has by default they are copied again and again first.
 */
const YOUNG_MIB = 96;

/**
 * Rebuilds read models, each group by a reading of the log and in a thread of its own.
 * @param onProgress how far the one furthest behind is
 * @throws CommandFailure of the first group that failed, when all have ended
 */
export async function rebuildInThreads(
  url: string,
  groups: readonly (readonly string[])[],
  onProgress: (position: string) => void,
): Promise<Rebuilt[]> {
  const positions = groups.map((): string | null => null);
  const ended = await Promise.allSettled(
    groups.map((names, group) =>
      inThread({ url, names }, (position) => {
        positions[group] = position;
        const known = positions.filter((each) => each !== null);
        if (known.length === groups.length)
          onProgress(known.reduce((last, each) => (each < last ? each : last)));
      }),
    ),
  );
  return ended.flatMap((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

function inThread(order: RebuildOrder, onProgress: (position: string) => void): Promise<readonly Rebuilt[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./rebuild-thread.js', import.meta.url), {
      workerData: order,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
    });
    thread.on('message', ({ position, rebuilt, failure }: RebuildWord) => {
      if (position !== undefined) onProgress(position);
      if (rebuilt) resolve(rebuilt);
      if (failure) reject(new CommandFailure(failure.exitCode, failure.message));
    });
    thread.on('error', reject);
    // After an answer this changes nothing.
    thread.on('exit', (code) => reject(new Error(`The thread ended without an answer (${code}).`)));
  });
}

/** Two groups that weigh about the same, or as many as there are names. @param weights of the names, in their order */
export function halves(names: readonly string[], weights: readonly number[]): string[][] {
  const groups = [
    { names: [] as string[], weight: 0 },
    { names: [] as string[], weight: 0 },
  ];
  const heaviest = names
    .map((name, i) => ({ name, weight: weights[i] ?? 0 }))
    .sort((a, b) => b.weight - a.weight);
  for (const { name, weight } of heaviest) {
    const lighter = groups[0]!.weight <= groups[1]!.weight ? groups[0]! : groups[1]!;
    lighter.names.push(name);
    lighter.weight += weight;
  }
  return groups.map((group) => group.names).filter(({ length }) => length > 0);
}
