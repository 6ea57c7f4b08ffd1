import { randomInt, randomUUID } from 'node:crypto';
import { keyOf, type EventMetadata, type JsonObject } from '../envelope.js';
import type { EventStore, NewEvent, Position, RecordedEvent } from '../event-store.js';

const metadata: Omit<EventMetadata, 'commandId' | '$correlationId'> = {
  occurredAt: '2024-03-01T08:00:00.000Z',
  validAt: null,
  agencyId: 'kota-contoh-a',
  subject: null,
  actor: {
    personRef: 'contoh-a',
    office: null,
    agencyId: 'kota-contoh-a',
    role: 'officer',
    onBehalfOf: null,
    authenticationLevel: null,
    issuer: 'contract',
  },
  commandDigest: '0'.repeat(64),
  $causationId: null,
  visibility: { text: 'P' },
  leafId: 'contoh-leaf',
};

/** An event to append, with an id of its own unless one is given. */
export function newEvent(
  pub: JsonObject = { text: 'contoh' },
  id: string = randomUUID(),
  more: Partial<EventMetadata> = {},
): NewEvent {
  const commandId = randomUUID();
  return {
    id,
    type: 'LetterFiled',
    schemaVersion: 1,
    data: { pub, sealed: {} },
    metadata: { ...metadata, commandId, $correlationId: commandId, ...more },
  };
}

/** Of this run alone: the log may have been used before, and others may use it now. Nothing is ever deleted. */
export const RUN = Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26))).join('');

/** A stream nobody has written to, named after this run. */
export const newStream = (category = 'archive.folder'): string => `${category}-${RUN}.${randomUUID()}`;

/** A category nobody has written to before this run, so that a filter finds only what the run wrote. */
export const ownCategory = (category: string): string =>
  `${category}${RUN.charAt(0).toUpperCase()}${RUN.slice(1)}`;

/** Where a log stands before a group of tests, for reading on from there. */
export const beginOf = async (store: EventStore): Promise<Position | 'start'> =>
  (await store.head()).position ?? 'start';

/** Of these events, those that this run wrote. */
export const ownOf = (events: readonly RecordedEvent[]): RecordedEvent[] =>
  events.filter(({ stream }) => keyOf(stream).startsWith(`${RUN}.`));

/** What this run wrote behind a place, oldest first. */
export const ownLog = async (store: EventStore, begin: Position | 'start'): Promise<RecordedEvent[]> =>
  ownOf(await all(store.readAll({ limit: 1_000_000, ...(begin === 'start' ? {} : { after: begin }) })));

/** All that an iteration yields. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Everything in a log of one's own, oldest first. */
export const wholeLog = (store: EventStore): Promise<RecordedEvent[]> =>
  all(store.readAll({ limit: 1_000_000 }));

/** How an append ended, without throwing. */
export const settled = async <T>(promise: Promise<T>): Promise<T | Error> =>
  promise.catch((error: unknown) => error as Error);

/** Numbers from 0 to 1 that a seed repeats; the seed is printed and accepted as `SEED=`. */
export function seeded(name: string): () => number {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  process.stderr.write(`${name}: SEED=${seed}\n`);
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
