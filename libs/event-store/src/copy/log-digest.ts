import { createHash } from 'node:crypto';
import { contentHash } from '../content-hash.js';
import type { EventStore, Position, RecordedEvent } from '../event-store.js';

/** SHA-256 over events in the order of their log: revision, time of recording and content of each. Positions do not count. */
export class LogDigest {
  events = 0;
  private readonly hash = createHash('sha256');

  add({ stream, revision, recordedAt, ...event }: RecordedEvent): void {
    this.events++;
    this.hash.update(`${revision} ${recordedAt}\n`);
    this.hash.update(
      contentHash(stream, {
        event,
        data: JSON.stringify(event.data),
        metadata: JSON.stringify(event.metadata),
      }),
    );
  }

  /** Hex; ends the digest. */
  value(): string {
    return this.hash.digest('hex');
  }
}

/** Digest of the first events of a log. @param onProgress told of the position reached, now and then */
export async function digestOfLog(
  store: EventStore,
  limit: number,
  onProgress: (position: Position) => void = () => undefined,
): Promise<{ readonly events: number; readonly digest: string }> {
  const digest = new LogDigest();
  for await (const event of store.readAll({ limit })) {
    digest.add(event);
    if (digest.events % 1_000 === 0) onProgress(event.position);
  }
  return { events: digest.events, digest: digest.value() };
}
