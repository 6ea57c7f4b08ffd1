import type { RecordedEvent } from '#app/event-store';
import type { RecordedFact } from '#app/platform';
import type { ReadSide } from './settings.js';
import { backOff } from './transient.js';

/** Events kept for followers that are a little behind; whoever is further behind reads by itself. */
const KEPT = 2_000;
/** And the length of their texts: an event may be as large as 400 KiB. */
const KEPT_CHARACTERS = 16_000_000;

/**
 * How long followers are let alone after so many new events, ms, and at most. In a stream of over 500 events a second they
 * so take a tenth of a second's events together, instead of giving most of their time to transactions; a single event, and
 * the first after a rest, is told at once.
 */
const REST_MS_AN_EVENT = 2;
const REST_MS = 100;

/** An event as every follower gets it: the decoded fact, or why it cannot be decoded. */
export interface Entry {
  readonly position: string;
  readonly stream: string;
  readonly fact: RecordedFact | null;
  readonly error: unknown;
}

/** What stands in the window behind a position. */
export interface Glimpse {
  readonly entries: readonly Entry[];
  /** Everything up to here is in the entries. */
  readonly end: string;
}

/**
 * The end of the log, read and decoded once for all projections of a process. It holds the last events only and waits for
 * nobody: a follower that cannot keep up falls out of it, reads by itself and joins again. So memory stays flat, and a
 * slow projection neither holds up the others nor misses anything.
 */
export class LiveWindow {
  private entries: Entry[] = [];
  /** Length of each entry's texts, and of all. */
  private sizes: number[] = [];
  private size = 0;
  /** Everything after it, up to `end`, is in the entries; null while the log is not followed. */
  private start: string | null = null;
  private end = '';
  private waking = false;
  /** When the followers were woken last, by the clock of the process, and of how many new events they were told then. */
  private wokenAt = 0;
  private told = 0;
  private fresh = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly side: ReadSide,
    private readonly kept = KEPT,
    private readonly keptCharacters = KEPT_CHARACTERS,
    private readonly restMs = REST_MS,
  ) {}

  /** Follows the log until aborted. A failure empties the window, and it begins anew at the end of the log. */
  async run(signal: AbortSignal): Promise<void> {
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        const { position } = await this.side.store.head();
        this.start = this.end = position ?? '';
        for await (const item of this.side.store.subscribe({ after: position ?? 'start', signal })) {
          attempt = 0;
          if (item.kind === 'event') this.add(item.event);
          else if (item.kind === 'progress') this.reach(item.position);
        }
      } catch (error) {
        this.side.log?.('warn', 'window.closed', { error: String(error) });
      }
      this.start = null;
      this.drop(this.entries.length);
      this.wake();
      await backOff(attempt, signal);
    }
  }

  /** True when whoever stands at this position can go on from the window without a gap. */
  holds(position: string | null): boolean {
    return this.start !== null && (position ?? '') >= this.start;
  }

  /** True when nothing that stands behind this position is known. */
  endsBy(position: string | null): boolean {
    return this.start !== null && (position ?? '') >= this.end;
  }

  /** What follows a position, as soon as there is something; null when aborted or when the window does not hold it any more. */
  async after(position: string | null, signal: AbortSignal): Promise<Glimpse | null> {
    const place = position ?? '';
    while (!signal.aborted && this.holds(place)) {
      if (this.end > place) {
        const first = this.entries.findLastIndex((entry) => entry.position <= place) + 1;
        return { entries: this.entries.slice(first), end: this.end };
      }
      await this.change(signal);
    }
    return null;
  }

  private add(event: RecordedEvent): void {
    const { position, stream } = event;
    try {
      this.entries.push({ position, stream, fact: this.side.codec.decode(event), error: null });
    } catch (error) {
      this.entries.push({ position, stream, fact: null, error });
    }
    const size = JSON.stringify(event.data).length + JSON.stringify(event.metadata).length;
    this.size += size;
    this.sizes.push(size);
    this.fresh += 1;
    if (this.entries.length > 2 * this.kept || this.size > this.keptCharacters) this.shorten();
    this.reach(position);
  }

  /** Keeps the newest entries, half as many as may stand here at most. */
  private shorten(): void {
    let dropped = Math.max(0, this.entries.length - this.kept);
    let left = this.sizes.slice(dropped).reduce((sum, size) => sum + size, 0);
    while (left > this.keptCharacters / 2) left -= this.sizes[dropped++]!;
    this.start = this.entries[dropped - 1]!.position;
    this.drop(dropped);
  }

  private drop(count: number): void {
    this.entries = this.entries.slice(count);
    this.sizes = this.sizes.slice(count);
    this.size = this.sizes.reduce((sum, size) => sum + size, 0);
  }

  private reach(position: string): void {
    if (position > this.end) this.end = position;
    if (this.waking) return;
    this.waking = true;
    const rest = Math.min(this.restMs, this.told * REST_MS_AN_EVENT) - (performance.now() - this.wokenAt);
    // After what else has arrived by now, so that a page wakes its followers once.
    if (rest > 0) setTimeout(() => this.wake(), rest);
    else setImmediate(() => this.wake());
  }

  private wake(): void {
    this.waking = false;
    this.wokenAt = performance.now();
    this.told = this.fresh;
    this.fresh = 0;
    for (const done of [...this.waiting]) done();
  }

  private change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        signal.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      signal.addEventListener('abort', done);
      this.waiting.add(done);
    });
  }
}
