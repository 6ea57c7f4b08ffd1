import type { PreparedAppend, PreparedEvent } from '../prepared-append.js';
import { arrayOf, linesOf } from './spelling.js';

/** What the store decided about one append of a batch. */
export type Verdict =
  | { readonly kind: 'written' | 'repeated'; readonly revision: bigint; readonly position: string }
  | { readonly kind: 'conflict'; readonly actual: bigint };

/** The one statement that appends: one round trip, one transaction, many appends. */
export const APPEND_CALL = {
  name: 'jejak-append',
  text: 'select jejak_log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) as verdicts',
} as const;

/** An append with the content hashes of its events: made as it queues, not while the database waits for the batch. */
export interface HashedAppend {
  readonly append: PreparedAppend;
  readonly hashes: readonly Buffer[];
}

/** Values of the call, in the order of the function's parameters; the last two, its place among calls, the connection knows. */
export function appendValues(batch: readonly HashedAppend[], simulatedNow: string | null): unknown[] {
  const numbers = new Map<string, number>();
  const streams: number[] = [];
  const events: PreparedEvent[] = [];
  for (const { append } of batch) {
    let number = numbers.get(append.stream);
    if (number === undefined) numbers.set(append.stream, (number = numbers.size + 1));
    streams.push(number);
    events.push(...append.events);
  }
  return [
    linesOf([...numbers.keys()]),
    arrayOf(streams),
    arrayOf(batch.map(({ append }) => append.expected)),
    arrayOf(batch.map(({ append }) => append.events.length)),
    arrayOf(events.map((e) => e.event.id)),
    linesOf(events.map((e) => e.event.type)),
    arrayOf(events.map((e) => e.event.schemaVersion)),
    linesOf(events.map((e) => e.event.metadata.occurredAt)),
    linesOf(events.map((e) => e.event.metadata.validAt)),
    arrayOf(events.map((e) => e.event.metadata.commandId)),
    arrayOf(events.map((e) => e.event.metadata.$correlationId)),
    linesOf(events.map((e) => e.event.metadata.$causationId)),
    linesOf(events.map((e) => e.data)),
    linesOf(events.map((e) => e.metadata)),
    Buffer.concat(batch.flatMap(({ hashes }) => hashes)),
    simulatedNow,
  ];
}

/** Reads the function's answer, a line a verdict. */
export function verdictsOf(answer: string): Verdict[] {
  return answer
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [kind, revision, position] = line.split(' ') as [string, string, string];
      if (kind === 'c') return { kind: 'conflict', actual: BigInt(revision) };
      return {
        kind: kind === 'w' ? 'written' : 'repeated',
        revision: BigInt(revision),
        position: position.padStart(19, '0'),
      };
    });
}
