import { setTimeout as sleep } from 'node:timers/promises';
import type { Position } from '../event-store.js';
import { unavailable } from '../store-error.js';
import type { WireEvent } from './connection.js';
import { NoAnswerError } from './failure.js';
import { Inbox } from './inbox.js';
import type { Link } from './link.js';
import { pauseOf, refusalOf } from './patience.js';
import { placeOf, positionOf } from './place.js';

/** Longest silence: a server that filters gives a sign of life every few hundred records it looked at. */
const SILENCE_MS = 2_000;
/** A reader is told within this that the log cannot be read. */
const PATIENCE_MS = 4_500;

interface Wanted {
  readonly after: Position | undefined;
  readonly categories: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * The events of some categories behind a place, as far as the log went when it was asked, and perhaps a little further. The
 * server picks them out, as for a subscription, and says when it is through: a read that filters would be silent meanwhile.
 * Where its checkpoints stand is not believed (pitfalls 1, 2, 22); they only show that it lives. An abort ends it early.
 * @throws StoreError
 */
export async function* matching(
  link: Link,
  { after, categories, signal }: Wanted,
): AsyncGenerator<WireEvent, void, undefined> {
  if (categories.length === 0) return;
  const beginnings = categories.map((category) => `${category}-`);
  let cursor = after;
  let until = performance.now() + PATIENCE_MS;
  for (let attempt = 0; !signal.aborted; attempt++) {
    const connection = link.current();
    const began = performance.now();
    const leaving = new AbortController();
    const from = cursor === undefined ? 'start' : placeOf(cursor);
    const ending = AbortSignal.any([signal, leaving.signal]);
    const inbox = new Inbox(connection.ask({ from, beginnings }, ending));
    try {
      for (;;) {
        const item = await inbox.next(SILENCE_MS);
        if (signal.aborted) return;
        // A clean end before its time is a drop like any other (pitfall 4).
        if (item === 'end') throw new Error('The server ended its answer.');
        if (item === 'quiet') throw new NoAnswerError(`The server said nothing for ${SILENCE_MS} ms.`);
        if (item.kind === 'caught_up') return;
        // It may confirm every question and answer none.
        if (item.kind === 'confirmed') continue;
        until = performance.now() + PATIENCE_MS;
        attempt = 0;
        if (item.kind !== 'event') continue;
        cursor = positionOf(item.event.place);
        yield item.event;
        // The reader's own time is not the server's.
        until = performance.now() + PATIENCE_MS;
      }
    } catch (error) {
      if (signal.aborted) return;
      link.doubt(connection, error, began);
      const refusal = refusalOf(error);
      if (refusal) throw refusal;
      const pause = pauseOf(attempt);
      if (performance.now() + pause >= until)
        throw unavailable('not_written', 'EventStoreDB does not answer.', { cause: error });
      await sleep(pause);
    } finally {
      leaving.abort();
      inbox.leave();
    }
  }
}
