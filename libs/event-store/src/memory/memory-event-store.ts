import { randomUUID } from 'node:crypto';
import { systemClock, type Clock } from '#app/platform';
import { categoryOf } from '../envelope.js';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
  NewEvent,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  StoreHead,
  SubscribeOptions,
  SubscriptionItem,
} from '../event-store.js';
import { placeOf, positionOf } from '../positions.js';
import { prepareAppend, type PreparedAppend } from '../prepared-append.js';
import { conflictOf, unavailable } from '../store-error.js';

/** A stored event as texts, so that nobody's later change of an object reaches the log. */
interface Stored extends Omit<RecordedEvent, 'data' | 'metadata'> {
  readonly data: string;
  readonly metadata: string;
}

/** The log in memory, for tests of rules and handlers. Same semantics, no durability. */
export class MemoryEventStore implements EventStore {
  private readonly storeId = randomUUID();
  private readonly log: Stored[] = [];
  private readonly streams = new Map<string, Stored[]>();
  private readonly waiting = new Set<() => void>();
  private closed = false;

  constructor(private readonly clock: Clock = systemClock) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    const append = prepareAppend(stream, expected, events);
    if (this.closed) throw unavailable('not_written', 'The store is closed.', { retryable: false });
    const own = this.streams.get(stream) ?? [];
    const current = BigInt(own.length) - 1n;
    if (append.expected !== current) {
      const first = repeated(append, own);
      if (first) return first;
      throw conflictOf(append, current);
    }
    this.streams.set(stream, own);
    const now = this.clock.now();
    const previous = this.log.at(-1)?.recordedAt ?? now;
    for (const { event, data, metadata } of append.events) {
      const place = {
        revision: BigInt(own.length),
        position: positionOf(BigInt(this.log.length + 1)),
        recordedAt: now > previous ? now : previous,
      };
      const stored = { ...event, ...place, stream, data, metadata };
      own.push(stored);
      this.log.push(stored);
    }
    for (const wake of this.waiting) wake();
    return { revision: own.at(-1)!.revision, position: own.at(-1)!.position, repeated: false };
  }

  async *readStream(
    stream: string,
    { from, backwards = false, limit = Infinity }: ReadStreamOptions = {},
  ): AsyncIterable<RecordedEvent> {
    const own = [...(this.streams.get(stream) ?? [])];
    const chosen = backwards
      ? own.slice(0, from === undefined ? undefined : Number(from) + 1).reverse()
      : own.slice(Number(from ?? 0n));
    for (const stored of chosen.slice(0, limit)) yield recorded(stored);
  }

  async *readAll({ after, categories, limit }: ReadAllOptions): AsyncIterable<RecordedEvent> {
    const end = this.log.length;
    let left = limit;
    for (let i = Number(placeOf(after ?? 'start')); i < end && left > 0; i++) {
      const stored = this.log[i]!;
      if (categories && !categories.includes(categoryOf(stored.stream))) continue;
      left--;
      yield recorded(stored);
    }
  }

  async *subscribe({ after, categories, signal }: SubscribeOptions): AsyncIterable<SubscriptionItem> {
    let at = Number(placeOf(after));
    if (at > this.log.length)
      throw unavailable('not_written', `Position ${after} lies beyond the end of the log.`, {
        retryable: false,
      });
    let told = at;
    let caughtUp = false;
    while (!signal.aborted && !this.closed) {
      while (at < this.log.length && !signal.aborted) {
        const stored = this.log[at++]!;
        if (!categories || categories.includes(categoryOf(stored.stream)))
          yield { kind: 'event', event: recorded(stored) };
      }
      if (signal.aborted) return;
      if (at > told) yield { kind: 'progress', position: positionOf(BigInt((told = at))) };
      if (!caughtUp) yield { kind: 'caught_up' };
      caughtUp = true;
      if (at === this.log.length) await this.moved(signal);
    }
  }

  async head(): Promise<StoreHead> {
    return { storeId: this.storeId, position: this.log.at(-1)?.position ?? null };
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const wake of this.waiting) wake();
  }

  private moved(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.waiting.add(wake);
      signal.addEventListener('abort', wake);
      if (signal.aborted || this.closed) wake();
    });
  }
}

const recorded = (stored: Stored): RecordedEvent => ({
  ...stored,
  data: JSON.parse(stored.data),
  metadata: JSON.parse(stored.metadata),
});

/** The first outcome, when the events after the expected revision are these. */
function repeated({ expected, events }: PreparedAppend, own: readonly Stored[]): Appended | undefined {
  const first = Number(expected) + 1;
  if (!events.every(({ event }, i) => own[first + i]?.id === event.id)) return undefined;
  const last = own[first + events.length - 1]!;
  return { revision: last.revision, position: last.position, repeated: true };
}
