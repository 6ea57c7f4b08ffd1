import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoreClock } from '../operated-event-store.js';
import { StartupError } from '../startup-error.js';
import { unavailable } from '../store-error.js';
import type { SentEvent } from './connection.js';
import type { Link } from './link.js';
import { patiently, pauseOf } from './patience.js';
import type { Reader } from './reader.js';

/** Starting, a service waits this long for its log. */
const PATIENCE_MS = 8_000;
const ANSWER_MS = 2_000;

/** Who the store is, for ever. */
export interface Origin {
  readonly storeId: string;
  readonly format: number;
  readonly clock: StoreClock;
}

/**
 * Reads how the store began, or begins it. Of two processes that begin it at once, one does.
 * @param begin false: a log that is not there is not begun, but refused
 * @throws StoreError, StartupError
 */
export async function originOf(
  link: Link,
  reader: Reader,
  beginning: Omit<Origin, 'storeId'>,
  begin: boolean,
): Promise<Origin> {
  const stream = reader.own.origin;
  const birth: SentEvent = {
    id: randomUUID(),
    type: 'StoreCreated',
    data: JSON.stringify(beginning),
    metadata: JSON.stringify({ store: { append: randomUUID(), schemaVersion: 1 } }),
  };
  const until = performance.now() + PATIENCE_MS;
  for (let look = 0; ; look++) {
    const [first] = await reader.page({ stream, from: 'start', count: 1 }, until - performance.now());
    if (first) {
      const { format, clock } = JSON.parse(first.data) as Partial<Omit<Origin, 'storeId'>>;
      if (format === undefined || clock === undefined)
        throw new StartupError([`The first event of ${stream} is not Jejak's. Use another EventStoreDB.`]);
      return { storeId: first.id, format, clock };
    }
    if (!begin)
      throw new StartupError(['There is no log of Jejak at this EventStoreDB. Is it the right address?']);
    // Somebody else begins it, and it is not shown yet.
    if (look > 0) await sleep(pauseOf(look));
    if (performance.now() >= until) throw unavailable('unknown', `${stream} was begun and is not shown.`);
    await patiently(until, 'unknown', () =>
      link.call(ANSWER_MS, ({ connection, signal }) =>
        connection.send(stream, -1n, [birth], { signal, deadlineMs: ANSWER_MS }),
      ),
    );
  }
}
