import type { Appended, EventStore, ExpectedRevision, NewEvent, RecordedEvent } from '../event-store.js';
import { isConflict, isUnavailable } from '../store-error.js';
import { newEvent, settled } from './contract-events.js';

/** One append as its caller saw it, repeats of it included. Times are milliseconds of one process's monotonic clock. */
export interface Attempt {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly ids: readonly string[];
  /** Before it was sent for the first time. */
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly outcome: Appended | 'conflict';
  /** Answers "it may have been written" before this one. */
  readonly unknown: number;
}

/** One event as a follower got it. */
export interface Seen {
  readonly id: string;
  readonly position: string;
}

/** What a run's callers saw: all appends that were answered, and for each follower what it got, in order. */
export interface History {
  readonly attempts: readonly Attempt[];
  readonly followers: readonly (readonly Seen[])[];
}

export interface Writing {
  readonly streams: readonly string[];
  /** Where each stream ends as far as the clients know; they share it, so that most of their expectations are right. */
  readonly ends: Map<string, ExpectedRevision>;
  readonly random: () => number;
  /** Told every append once it was answered. */
  readonly note: (attempt: Attempt) => void;
  /** No further append begins when true. */
  readonly over: () => boolean;
  /** Milliseconds before an append that could not be made is sent again. */
  readonly pauseMs: number;
  /** What the client does between two appends; nothing by default. */
  readonly rest?: () => Promise<unknown>;
}

/**
 * One client: appends to the streams by turns, each event's id fixed before it is first sent; whatever is no answer is
 * answered with the same append again. A refused append is given up and the stream's true end believed.
 */
export async function write(store: EventStore, writing: Writing): Promise<void> {
  const { ends } = writing;
  while (!writing.over()) {
    const stream = writing.streams[Math.floor(writing.random() * writing.streams.length)]!;
    const events = Array.from({ length: writing.random() < 0.2 ? 3 : 1 }, () => newEvent());
    const attempt = await answered(store, stream, ends.get(stream) ?? 'no_stream', events, writing.pauseMs);
    ends.set(stream, attempt.end);
    writing.note(attempt.attempt);
    await writing.rest?.();
  }
}

async function answered(
  store: EventStore,
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
  pauseMs: number,
): Promise<{ attempt: Attempt; end: ExpectedRevision }> {
  const sentAt = performance.now();
  const ids = events.map((e) => e.id);
  for (let unknown = 0; ;) {
    const outcome = await settled(store.append(stream, expected, events));
    const known = { stream, expected, ids, sentAt, answeredAt: performance.now(), unknown };
    if (isConflict(outcome)) return { attempt: { ...known, outcome: 'conflict' }, end: outcome.body.actual };
    if (!(outcome instanceof Error)) return { attempt: { ...known, outcome }, end: outcome.revision };
    if (!isUnavailable(outcome) || !outcome.body.retryable) throw outcome;
    if (outcome.body.outcome === 'unknown') unknown++;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** One follower from the beginning of the log until the abort. */
export async function followAll(
  store: EventStore,
  note: (seen: Seen) => void,
  signal: AbortSignal,
): Promise<void> {
  for await (const item of store.subscribe({ after: 'start', signal }))
    if (item.kind === 'event') note(seen(item.event));
}

const seen = ({ id, position }: RecordedEvent): Seen => ({ id, position });
