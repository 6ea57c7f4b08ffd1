import type { ExpectedRevision, NewEvent } from './event-store.js';
import { faultOf } from './plain-json.js';
import { StoreError } from './store-error.js';

/** UTF-8 bytes of type, data and metadata, summed over an append. */
export const APPEND_LIMIT_BYTES = 524_288;
export const APPEND_LIMIT_EVENTS = 1_000;

const STREAM = /^[a-z]+\.[a-z][A-Za-z]*-[A-Za-z0-9._-]{1,200}$/;
const TYPE = /^[A-Z][A-Za-z0-9]{0,99}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** True for a name that a stream of the log may have; EventStoreDB may hold others beside them. */
export const isStreamName = (name: string): boolean => STREAM.test(name);

/** An event as it will be stored: these texts are its bytes. */
export interface PreparedEvent {
  readonly event: NewEvent;
  readonly data: string;
  readonly metadata: string;
}

/** An append that any engine may take: checked, spelled out, measured. */
export interface PreparedAppend {
  readonly stream: string;
  /** −1: the stream does not exist. */
  readonly expected: bigint;
  readonly events: readonly PreparedEvent[];
  readonly bytes: number;
}

/**
 * Checks an append before any I/O; every adapter begins with it.
 * @throws StoreError `invalid` or `too_large`
 */
export function prepareAppend(
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): PreparedAppend {
  if (!isStreamName(stream)) refuse('/stream', `"${stream}" is not <context>.<aggregate>-<key>`);
  const revision = expected === 'no_stream' ? -1n : expected;
  if (typeof revision !== 'bigint' || (revision < 0n && expected !== 'no_stream') || revision >= 2n ** 63n)
    refuse('/expected', 'must be "no_stream" or a revision from 0');
  if (events.length === 0 || events.length > APPEND_LIMIT_EVENTS)
    refuse('/events', `an append holds 1 to ${APPEND_LIMIT_EVENTS} events, not ${events.length}`);
  if (events.length > 1 && new Set(events.map((e) => e.id)).size < events.length)
    refuse('/events', 'two events have the same id');
  let bytes = 0;
  const prepared: PreparedEvent[] = [];
  for (const [index, event] of events.entries()) {
    checkEvent(event, `/events/${index}`);
    const data = JSON.stringify(event.data);
    const metadata = JSON.stringify(event.metadata);
    bytes += event.type.length + Buffer.byteLength(data) + Buffer.byteLength(metadata);
    prepared.push({ event, data, metadata });
  }
  if (bytes > APPEND_LIMIT_BYTES)
    throw new StoreError(
      { code: 'too_large', bytes, limit: APPEND_LIMIT_BYTES },
      `${bytes} bytes are more than one append may hold.`,
    );
  return { stream, expected: revision, events: prepared, bytes };
}

/** The columns an engine indexes are checked here, so that a line of SQL can carry them. */
function checkEvent({ id, type, schemaVersion, data, metadata }: NewEvent, path: string): void {
  if (!UUID.test(id)) refuse(`${path}/id`, 'not a UUID');
  if (!TYPE.test(type)) refuse(`${path}/type`, 'not a PascalCase name');
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > 0x7fffffff)
    refuse(`${path}/schemaVersion`, 'not a whole number from 1');
  checkObject(data, `${path}/data`);
  checkObject(metadata, `${path}/metadata`);
  const { commandId, $correlationId, $causationId, occurredAt, validAt } = metadata;
  if (!UUID.test(commandId)) refuse(`${path}/metadata/commandId`, 'not a UUID');
  if (!UUID.test($correlationId)) refuse(`${path}/metadata/$correlationId`, 'not a UUID');
  if ($causationId !== null && !UUID.test($causationId))
    refuse(`${path}/metadata/$causationId`, 'neither a UUID nor null');
  if (!INSTANT.test(occurredAt)) refuse(`${path}/metadata/occurredAt`, 'not RFC 3339 UTC with milliseconds');
  if (validAt !== null && !DATE.test(validAt))
    refuse(`${path}/metadata/validAt`, 'neither a civil date nor null');
}

function checkObject(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(path, 'not an object');
  const fault = faultOf(value, path);
  if (fault) refuse(fault.path, fault.reason);
}

function refuse(path: string, reason: string): never {
  throw new StoreError({ code: 'invalid', path, reason }, `${path}: ${reason}.`);
}
