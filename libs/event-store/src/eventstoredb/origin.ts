import { randomUUID } from 'node:crypto';
import type { StoreClock } from '../operated-event-store.js';
import { StartupError } from '../startup-error.js';
import type { SentEvent } from './connection.js';
import type { Link } from './link.js';
import { patiently } from './patience.js';
import type { Reader } from './reader.js';
import { ORIGIN_STREAM } from './stored-event.js';

/** Starting, a service waits this long for its log. */
const PATIENCE_MS = 8_000;
const ANSWER_MS = 2_000;

/** Who the store is, for ever. */
export interface Origin {
  readonly storeId: string;
  readonly format: number;
  readonly clock: StoreClock;
}

/** Reads how the store began, or begins it. Of two processes that begin it at once, one does. @throws StoreError, StartupError */
export async function originOf(
  link: Link,
  reader: Reader,
  beginning: Omit<Origin, 'storeId'>,
): Promise<Origin> {
  const birth: SentEvent = {
    id: randomUUID(),
    type: 'StoreCreated',
    data: JSON.stringify(beginning),
    metadata: JSON.stringify({ store: { append: randomUUID(), schemaVersion: 1 } }),
  };
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const [first] = await reader.page(
      { stream: ORIGIN_STREAM, from: 'start', count: 1 },
      until - performance.now(),
    );
    if (first) {
      const { format, clock } = JSON.parse(first.data) as Partial<Omit<Origin, 'storeId'>>;
      if (format === undefined || clock === undefined)
        throw new StartupError([
          `The first event of ${ORIGIN_STREAM} is not Jejak's. Use another EventStoreDB.`,
        ]);
      return { storeId: first.id, format, clock };
    }
    await patiently(until, 'unknown', () =>
      link.call(ANSWER_MS, ({ connection, signal }) =>
        connection.send(ORIGIN_STREAM, -1n, [birth], { signal, deadlineMs: ANSWER_MS }),
      ),
    );
  }
}
