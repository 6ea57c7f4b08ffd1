import { randomUUID } from 'node:crypto';
import type { Clock } from '#app/platform';
import type { Appended } from '../event-store.js';
import type { PreparedAppend } from '../prepared-append.js';
import { conflictOf, isUnavailable, unavailable } from '../store-error.js';
import type { SentEvent, WireEvent } from './connection.js';
import type { Link } from './link.js';
import type { OwnLog } from './own-log.js';
import { inTime, patiently } from './patience.js';
import { positionOf } from './place.js';
import { marked, markOf, ORIGIN_STREAM, recordedAtOf } from './stored-event.js';

/**
 * How long each of the first two attempts may take: three fit into the default deadline. A cluster drops a retry whose
 * original is not yet on every node without a word, so waiting longer would only lose time; a server that is slow needs it.
 */
const ATTEMPT_MS = 1_600;
/** Milliseconds for an attempt, by its number from 0. */
export const attemptMs = (attempt: number): number => ATTEMPT_MS * 2 ** Math.max(0, attempt - 1);

/** Appends until the server has said what became of it. */
export class Appender {
  private unknown = 0;
  private stopped = false;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly underWay = new Map<string, Promise<Appended>>();

  /** @param simulated the clock of a store created with a simulated one */
  constructor(
    private readonly link: Link,
    private readonly log: OwnLog,
    private readonly simulated: Clock | null,
  ) {}

  /** Appends whose outcome was never learnt, and whether the last one met what no repetition mends. */
  get counts(): { readonly unknown: number; readonly stopped: boolean } {
    return { unknown: this.unknown, stopped: this.stopped };
  }

  /**
   * Sends the same events with the same ids until the server answers or the time is up: it recognises them, whatever was
   * said to its first copy (pitfalls 6, 7, 9, 11). @throws StoreError
   */
  async append(append: PreparedAppend, deadlineMs: number): Promise<Appended> {
    try {
      const appended = await this.shared(append, performance.now() + deadlineMs);
      this.stopped = false;
      return appended;
    } catch (error) {
      if (isUnavailable(error) && error.body.outcome === 'unknown') this.unknown++;
      if (isUnavailable(error) && !error.body.retryable && !this.link.closing.aborted) this.stopped = true;
      throw error;
    }
  }

  /** The same append, sent twice at once by this process, goes over the wire once: the server would not answer the second. */
  private async shared(append: PreparedAppend, until: number): Promise<Appended> {
    const ids = append.events.map(({ event }) => event.id);
    const name = [append.stream, append.expected, ...ids].join(' ');
    for (;;) {
      const sent = this.underWay.get(name);
      if (!sent) {
        const sending = this.inTurn(append, until).finally(() => this.underWay.delete(name));
        this.underWay.set(name, sending);
        return sending;
      }
      try {
        return { ...(await inTime(sent, until, 'unknown')), repeated: true };
      } catch (error) {
        if (!isUnavailable(error) || !error.body.retryable || performance.now() >= until) throw error;
      }
    }
  }

  /** Times given by ourselves follow the order of the log only where appends follow one another. */
  private inTurn(append: PreparedAppend, until: number): Promise<Appended> {
    if (this.simulated === null) return this.repeated(append, until);
    const before = this.turn;
    const mine = inTime(before, until, 'not_written').then(() => this.repeated(append, until));
    this.turn = Promise.allSettled([before, mine]);
    return mine;
  }

  private async repeated(append: PreparedAppend, until: number): Promise<Appended> {
    if (performance.now() >= until) throw unavailable('not_written', 'The time was up before its turn came.');
    const own = { append: randomUUID(), ...this.ofLog(), ...this.time() };
    const events = append.events.map((event, index) => marked(event, index, own));
    return patiently(until, 'unknown', async (attempt) => {
      const left = Math.max(1, Math.min(attemptMs(attempt), until - performance.now()));
      const verdict = await this.link.call(left, ({ connection, signal }) =>
        connection.send(append.stream, append.expected, events, { signal, deadlineMs: left }),
      );
      if (verdict.kind === 'written')
        return this.stored(append.stream, verdict.revision, events, own.append, until);
      // Whatever an earlier attempt came to: had it been written, its ids would have been recognised. The server knows of
      // the winner before it shows it, and whoever hears of a conflict reads again at once.
      if (verdict.current >= 0n) await this.shown(append.stream, verdict.current, until, 'not_written');
      throw conflictOf(append, verdict.current);
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
    until: number,
  ): Promise<Appended> {
    const event = await this.shown(stream, revision, until, 'unknown');
    const mark = markOf(event);
    if (event.id !== events.at(-1)!.id || !mark)
      throw unavailable('unknown', `Revision ${revision} of ${stream} is not what was recorded there.`);
    this.log.learn(recordedAtOf(event, mark));
    return { revision, position: positionOf(event.place), repeated: mark.append !== own };
  }

  /** An event the server has told of, once it shows it. */
  private shown(
    stream: string,
    revision: bigint,
    until: number,
    outcome: 'not_written' | 'unknown',
  ): Promise<WireEvent> {
    return patiently(until, outcome, async () => {
      const left = Math.max(1, Math.min(ATTEMPT_MS, until - performance.now()));
      const found = await this.link.call(left, async ({ connection, signal }) => {
        for await (const item of connection.ask({ stream, from: revision, count: 1 }, signal))
          if (item.kind === 'event') return item.event;
        return undefined;
      });
      if (!found) throw new Error(`Revision ${revision} of ${stream} is not shown yet.`);
      return found;
    });
  }

  private ofLog(): { readonly log?: string } {
    return this.log.origin === ORIGIN_STREAM ? {} : { log: this.log.origin };
  }

  private time(): { readonly recordedAt: string } | { readonly notBefore: string } {
    const { newest } = this.log;
    if (this.simulated === null) return { notBefore: newest };
    const now = this.simulated.now();
    return { recordedAt: now > newest ? now : newest };
  }
}
