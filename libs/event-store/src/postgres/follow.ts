import { setTimeout as sleep } from 'node:timers/promises';
import type { SubscribeOptions, SubscriptionItem } from '../event-store.js';
import { placeOf, positionOf } from '../positions.js';
import { isUnavailable, unavailable } from '../store-error.js';
import type { Arrivals } from './arrivals.js';
import { PAGE, type LogReader } from './log-reader.js';

/**
 * In a burst a follower reads at most this often: many events a page cost far less than many pages, and whoever writes
 * keeps the database. The first event after a rest is read at once.
 */
const BREATH_MS = 100;

/**
 * Follows the log: catch-up and live are the same loop. LISTEN first, then the head, then rows up to that head in a later
 * statement. Failing reads are tried again; a hole in the positions halts.
 */
export async function* follow(
  reader: LogReader,
  arrivals: Arrivals,
  { after, categories, signal }: SubscribeOptions,
): AsyncGenerator<SubscriptionItem, void, undefined> {
  let cursor = placeOf(after);
  let told = cursor;
  let caughtUp = false;
  await arrivals.join();
  try {
    while (!signal.aborted) {
      const page = await nextPage(reader, cursor, categories).catch(mendable);
      if (!page) {
        await arrivals.wait(2n ** 63n, signal);
        continue;
      }
      for (const event of page.events) {
        if (signal.aborted) return;
        const place = placeOf(event.position);
        if (!categories && place !== cursor + 1n)
          throw halted(`The log has a hole after position ${positionOf(cursor)}.`);
        cursor = place;
        yield { kind: 'event', event };
      }
      if (page.events.length === PAGE) continue;
      const moved = page.head > cursor || page.events.length > 0;
      cursor = page.head;
      if (signal.aborted) return;
      if (!categories && page.events.length > 0 && placeOf(page.events.at(-1)!.position) !== page.head)
        throw halted(`The log has a hole before position ${positionOf(page.head)}.`);
      if (cursor > told) yield { kind: 'progress', position: positionOf((told = cursor)) };
      if (!caughtUp) yield { kind: 'caught_up' };
      caughtUp = true;
      if (moved) await pause(BREATH_MS, signal);
      await arrivals.wait(cursor, signal);
    }
  } finally {
    await arrivals.leave();
  }
}

async function nextPage(reader: LogReader, cursor: bigint, categories: readonly string[] | undefined) {
  const { place: head } = await reader.head();
  if (cursor > head)
    throw halted(`Position ${positionOf(cursor)} lies beyond the end of the log, ${positionOf(head)}.`);
  const events = head > cursor ? await reader.logPage(cursor, head, categories, PAGE) : [];
  if (!categories && events.length === 0 && head > cursor)
    throw halted(`The log has a hole after position ${positionOf(cursor)}.`);
  return { head, events };
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal }).catch(() => undefined);

const halted = (message: string) => unavailable('not_written', message, { retryable: false });

/** Swallows what mends itself. @throws what does not */
function mendable(error: unknown): undefined {
  if (!isUnavailable(error) || !error.body.retryable) throw error;
  return undefined;
}
