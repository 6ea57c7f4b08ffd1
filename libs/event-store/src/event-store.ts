import type { EventMetadata, JsonObject } from './envelope.js';

/** Revision the caller believes the stream to have: 0-based, or `no_stream`. Mandatory: there is no "any". */
export type ExpectedRevision = 'no_stream' | bigint;

/** Place in the log. Opaque; order = plain string order; valid in one store only; never subtracted. */
export type Position = string;

/** An event to append. `id` is UUIDv5 of the command id, so that a repeated append is recognised. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

/** An event as stored. */
export interface RecordedEvent extends NewEvent {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: Position;
  /** The store's time, RFC 3339 UTC with milliseconds; never decreasing by position. */
  readonly recordedAt: string;
}

/** Outcome of an append; revision and position are those of its last event. */
export interface Appended {
  readonly revision: bigint;
  readonly position: Position;
  /** Recognised as a retry: the caller MUST use the stored events, not its own copy. */
  readonly repeated: boolean;
}

/** What a subscription yields, in one sequence. `progress`: everything matching up to there was delivered. */
export type SubscriptionItem =
  | { readonly kind: 'event'; readonly event: RecordedEvent }
  | { readonly kind: 'progress'; readonly position: Position }
  | { readonly kind: 'caught_up' };

export interface AppendOptions {
  /** Milliseconds until the caller gives up; default 5,000. */
  readonly deadlineMs?: number;
}

export interface ReadStreamOptions {
  /** First revision, inclusive; forwards default 0, backwards default the last. */
  readonly from?: bigint;
  readonly backwards?: boolean;
  readonly limit?: number;
}

export interface ReadAllOptions {
  /** Exclusive; absent: from the beginning. */
  readonly after?: Position;
  /** Absent: every category. System streams (`$…`) never appear. */
  readonly categories?: readonly string[];
  readonly limit: number;
}

export interface SubscribeOptions {
  readonly after: Position | 'start';
  readonly categories?: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * The log. Append-only: no update, no delete, no transaction over two streams. Semantics are EventStoreDB's
 * (`docs/decisions/0003-event-log.md`); one contract suite holds every adapter to them.
 * @throws StoreError (see `store-error.ts`): `conflict`, `unavailable`, `too_large`, `invalid`
 */
export interface EventStore {
  /** Appends 1–1,000 events, ≤ 512 KiB, to one stream, atomically. */
  append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly NewEvent[],
    options?: AppendOptions,
  ): Promise<Appended>;
  /** Events of one stream in order; a missing stream yields nothing. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;
  /** Events of the whole log in position order. */
  readAll(options: ReadAllOptions): AsyncIterable<RecordedEvent>;
  /** Follows the log: at least once, in order, no gap, pull-based. Ends only by abort or a halted store. */
  subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionItem>;
  head(): Promise<StoreHead>;
  close(): Promise<void>;
}

/** Identity and end of a store. */
export interface StoreHead {
  readonly storeId: string;
  /** Null while the log is empty. */
  readonly position: Position | null;
}

/** Nest token under which a process provides its `EventStore`. */
export const EVENT_STORE = Symbol('EVENT_STORE');
