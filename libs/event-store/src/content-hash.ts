import { hash } from 'node:crypto';
import type { PreparedEvent } from './prepared-append.js';

/** What of an event its hash covers: its name and the bytes it is stored as. */
export interface Hashed {
  readonly event: Pick<PreparedEvent['event'], 'id' | 'type' | 'schemaVersion'>;
  readonly data: string;
  readonly metadata: string;
}

/** SHA-256 of stream, id, type, schema version and the hashes of the two texts, each ended by a line feed. */
export function contentHash(stream: string, { event, data, metadata }: Hashed): Buffer {
  const text = `${stream}\n${event.id}\n${event.type}\n${event.schemaVersion}\n${hash('sha256', data)}\n${hash('sha256', metadata)}\n`;
  return hash('sha256', text, 'buffer');
}
