import { categoryOf } from '../envelope.js';
import type { RecordedEvent } from '../event-store.js';
import { isStreamName, type PreparedEvent } from '../prepared-append.js';
import { StoreError, unavailable } from '../store-error.js';
import type { SentEvent, WireEvent } from './connection.js';
import { positionOf } from './place.js';

/** How the streams that logs begin with are named. Readers of a log see none of them. */
export const ORIGINS = 'platform.store-';
/** The first event of a log's origin is its birth: the event's id is the store's. This is the product's. */
export const ORIGIN_STREAM = `${ORIGINS}1`;

/**
 * What the store keeps of its own beside an event's metadata, as its last member `store`: the engine has no other place for
 * it. Without it the metadata is the port's, byte for byte.
 */
export interface Mark {
  /** Random, one an append: tells a retry's answer from a first one. */
  readonly append: string;
  readonly schemaVersion: number;
  /** The origin of the log it belongs to, where that is not the product's: a server may hold several. */
  readonly log?: string;
  /** The newest `recordedAt` the writer knew: the server's clock may go back, or another leader's be late. */
  readonly notBefore?: string;
  /** In place of the server's time: a simulated clock, or a copy of another log. */
  readonly recordedAt?: string;
}

/** The event with the store's mark. @throws StoreError `invalid` when its metadata has a member `store` of its own */
export function marked(
  { event, data, metadata }: PreparedEvent,
  index: number,
  mark: Omit<Mark, 'schemaVersion'>,
): SentEvent {
  if (Object.hasOwn(event.metadata, 'store')) {
    const path = `/events/${index}/metadata/store`;
    throw new StoreError(
      { code: 'invalid', path, reason: 'this name is the store’s' },
      `${path}: this name is the store’s.`,
    );
  }
  const own: Mark = { ...mark, schemaVersion: event.schemaVersion };
  return {
    id: event.id,
    type: event.type,
    data,
    metadata: `${metadata.slice(0, -1)},"store":${JSON.stringify(own)}}`,
  };
}

/** What the store wrote beside an event; null: somebody else wrote it. */
export function markOf({ metadata }: WireEvent): Mark | null {
  const { store } = objectIn(metadata) as { store?: Partial<Mark> };
  return typeof store?.schemaVersion === 'number' && typeof store.append === 'string'
    ? (store as Mark)
    : null;
}

/**
 * The event as the port gives it; null for one that is not the log's: a system stream, another program's, another log's, the
 * stores' own.
 */
export function recordedOf(wire: WireEvent, origin: string): RecordedEvent | null {
  const mark = wire.stream.startsWith(ORIGINS) || !isStreamName(wire.stream) ? null : markOf(wire);
  if (!mark || (mark.log ?? ORIGIN_STREAM) !== origin) return null;
  const { store: _, ...metadata } = objectIn(wire.metadata);
  return {
    id: wire.id,
    stream: wire.stream,
    revision: wire.revision,
    position: positionOf(wire.place),
    type: wire.type,
    schemaVersion: mark.schemaVersion,
    recordedAt: recordedAtOf(wire, mark),
    data: dataIn(wire),
    metadata: metadata as unknown as RecordedEvent['metadata'],
  };
}

/** Pitfall 18: the client would hand over what is not JSON as a text. */
function dataIn({ stream, revision, data }: WireEvent): RecordedEvent['data'] {
  try {
    return JSON.parse(data) as RecordedEvent['data'];
  } catch (cause) {
    const message = `Revision ${revision} of ${stream} cannot be read: it is damaged.`;
    throw unavailable('not_written', message, { retryable: false, cause });
  }
}

/** A pure function of what is stored, so that every reader at any time says the same. */
export function recordedAtOf({ created }: WireEvent, { recordedAt, notBefore = '' }: Mark): string {
  const server = new Date(created).toISOString();
  return recordedAt ?? (server > notBefore ? server : notBefore);
}

/** True where the event's category is among those asked for. */
export const isAmong = ({ stream }: RecordedEvent, categories: readonly string[] | undefined): boolean =>
  !categories || categories.includes(categoryOf(stream));

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
