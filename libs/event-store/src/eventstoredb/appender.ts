import { randomUUID } from 'node:crypto';
import type { Clock } from '#app/platform';
import type { Appended } from '../event-store.js';
import type { PreparedAppend } from '../prepared-append.js';
import { conflictOf, isUnavailable, unavailable } from '../store-error.js';
import type { SentEvent, WireEvent } from './connection.js';
import type { Link } from './link.js';
import { patiently } from './patience.js';
import { positionOf } from './place.js';
import { marked, markOf, recordedAtOf } from './stored-event.js';

/**
 * How long one attempt may take: three fit into the default deadline. A cluster drops a retry whose original is not yet on
 * every node without a word, so waiting longer for one attempt would only lose time.
 */
const ATTEMPT_MS = 1_600;

/** Appends until the server has said what became of it. */
export class Appender {
  private unknown = 0;
  private stopped = false;
  private turn: Promise<unknown> = Promise.resolve();

  /**
   * @param simulated the clock of a store created with a simulated one
   * @param newest the newest `recordedAt` known; no later event may bear an earlier one
   */
  constructor(
    private readonly link: Link,
    private readonly simulated: Clock | null,
    private newest: string,
  ) {}

  /** Appends whose outcome was never learnt, and whether the log was changed from outside. */
  get counts(): { readonly unknown: number; readonly stopped: boolean } {
    return { unknown: this.unknown, stopped: this.stopped };
  }

  /**
   * Sends the same events with the same ids until the server answers or the time is up: it recognises them, whatever was
   * said to its first copy (pitfalls 6, 7, 9, 11). @throws StoreError
   */
  async append(append: PreparedAppend, deadlineMs: number): Promise<Appended> {
    // Times given by ourselves follow the order of the log only where appends follow one another.
    if (this.simulated === null) return this.counted(append, deadlineMs);
    const mine = this.turn.then(() => this.counted(append, deadlineMs));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async counted(append: PreparedAppend, deadlineMs: number): Promise<Appended> {
    try {
      return await this.repeated(append, performance.now() + deadlineMs);
    } catch (error) {
      if (isUnavailable(error) && error.body.outcome === 'unknown') this.unknown++;
      if (isUnavailable(error) && !error.body.retryable && !this.link.closing.aborted) this.stopped = true;
      throw error;
    }
  }

  private async repeated(append: PreparedAppend, until: number): Promise<Appended> {
    const own = randomUUID();
    const events = append.events.map((event, index) => marked(event, index, { append: own, ...this.time() }));
    return patiently(until, 'unknown', async () => {
      const left = Math.max(1, Math.min(ATTEMPT_MS, until - performance.now()));
      const verdict = await this.link.call(left, ({ connection, signal }) =>
        connection.send(append.stream, append.expected, events, { signal, deadlineMs: left }),
      );
      // Whatever an earlier attempt came to: had it been written, its ids would have been recognised.
      if (verdict.kind === 'conflict') throw conflictOf(append, verdict.current);
      return this.stored(append.stream, verdict.revision, events, own, left);
    });
  }

  /**
   * The server says "written" to a retry as to a first copy, in one case without a position. What stands in the log says
   * whose it is.
   */
  private async stored(
    stream: string,
    revision: bigint,
    events: readonly SentEvent[],
    own: string,
    patience: number,
  ): Promise<Appended> {
    const event = await this.link.call(patience, async ({ connection, signal }) => {
      let found: WireEvent | undefined;
      for await (const item of connection.ask({ stream, from: revision, count: 1 }, signal))
        if (item.kind === 'event') found = item.event;
      return found;
    });
    const mark = event && markOf(event);
    if (event?.id !== events.at(-1)!.id || !mark)
      throw unavailable('unknown', `Revision ${revision} of ${stream} is not what was recorded there.`);
    const recordedAt = recordedAtOf(event, mark);
    if (recordedAt > this.newest) this.newest = recordedAt;
    return { revision, position: positionOf(event.place), repeated: mark.append !== own };
  }

  private time(): { readonly recordedAt: string } | { readonly notBefore: string } {
    if (this.simulated === null) return { notBefore: this.newest };
    const now = this.simulated.now();
    return { recordedAt: now > this.newest ? now : this.newest };
  }
}
