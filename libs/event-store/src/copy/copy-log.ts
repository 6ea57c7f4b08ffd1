import type { EventStore, Position, RecordedEvent } from '../event-store.js';
import { digestOfLog } from './log-digest.js';
import type { LogTarget } from './log-target.js';

/** Events written at once, and their greatest size as text. */
const BATCH_EVENTS = 500;
const BATCH_CHARACTERS = 4_000_000;

/** What a copy came to. */
export interface CopiedLog {
  /** Added by this run; what an earlier one had added counts in `events`. */
  readonly copied: number;
  readonly events: number;
  /** Of the same events in both logs (`LogDigest`). */
  readonly digest: string;
  readonly targetDigest: string;
  readonly equal: boolean;
}

/** How far a copy is. */
export interface CopyProgress {
  /** The copy itself, then the reading of the target and of the source for the comparison. */
  readonly step: 'copy' | 'target' | 'source';
  /** Reached in the log that is read, and the position it goes to. */
  readonly position: Position;
  readonly end: Position;
}

/** The target holds events that are not the beginning of the source. */
export class ForeignTargetError extends Error {
  override readonly name = 'ForeignTargetError';
}

/**
 * Copies a log to another engine or database in the order of its positions, keeping ids, revisions and times, then compares
 * both by digest. It may be stopped at any moment and repeated: it goes on behind the last event that arrived. What is
 * recorded meanwhile is left to the next run.
 * @throws ForeignTargetError · StoreError when a log does not answer
 */
export async function copyLog(
  source: EventStore,
  target: LogTarget,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<CopiedLog> {
  const { position: end } = await source.head();
  let copied = 0;
  let batch: RecordedEvent[] = [];
  let characters = 0;
  const write = async (): Promise<void> => {
    if (batch.length === 0) return;
    await target.write(batch);
    copied += batch.length;
    onProgress({ step: 'copy', position: batch.at(-1)!.position, end: end! });
    batch = [];
    characters = 0;
  };
  if (end !== null)
    for await (const event of source.readAll({ ...(await resumedAt(source, target)), limit: Infinity })) {
      if (event.position > end) break;
      batch.push(event);
      characters += sizeOf(event);
      if (batch.length === BATCH_EVENTS || characters > BATCH_CHARACTERS) await write();
    }
  await write();
  const { position: newest } = await target.store.head();
  const there = await digestOfLog(target.store, Infinity, (position) =>
    onProgress({ step: 'target', position, end: newest ?? position }),
  );
  const here = await digestOfLog(source, there.events, (position) =>
    onProgress({ step: 'source', position, end: end ?? position }),
  );
  const equal = here.events === there.events && here.digest === there.digest;
  return { copied, events: there.events, digest: here.digest, targetDigest: there.digest, equal };
}

const sizeOf = ({ data, metadata }: RecordedEvent): number =>
  JSON.stringify(data).length + JSON.stringify(metadata).length;

/** Where in the source the target ends. */
async function resumedAt(source: EventStore, target: LogTarget): Promise<{ readonly after?: Position }> {
  const last = await target.last();
  if (last === null) return {};
  for await (const event of source.readStream(last.stream, { from: last.revision, limit: 1 }))
    if (event.id === last.id && event.recordedAt === last.recordedAt) return { after: event.position };
  throw new ForeignTargetError(
    `The target ends with an event of ${last.stream} that the source does not hold: it is no copy of it. Use an empty one.`,
  );
}
