import type { PreparedAppend, PreparedEvent } from '../prepared-append.js';

/** What the store decided about one append of a batch. */
export type Verdict =
  | { readonly kind: 'written' | 'repeated'; readonly revision: bigint; readonly position: string }
  | { readonly kind: 'conflict'; readonly actual: bigint };

/** The one statement that appends: one round trip, one transaction, many appends. */
export const APPEND_CALL = {
  name: 'jejak-append',
  text: 'select jejak_log.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) as verdicts',
} as const;

/** An append with the content hashes of its events: made as it queues, not while the database waits for the batch. */
export interface HashedAppend {
  readonly append: PreparedAppend;
  readonly hashes: readonly Buffer[];
}

/** Values of the call, in the order of the function's parameters. */
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
  const array = (values: readonly unknown[]): string => `{${values.join(',')}}`;
  const lines = (of: (event: PreparedEvent) => string | null): string =>
    events.map((e) => of(e) ?? '').join('\n');
  return [
    [...numbers.keys()].join('\n'),
    array(streams),
    array(batch.map(({ append }) => append.expected)),
    array(batch.map(({ append }) => append.events.length)),
    array(events.map((e) => e.event.id)),
    lines((e) => e.event.type),
    array(events.map((e) => e.event.schemaVersion)),
    lines((e) => e.event.metadata.occurredAt),
    lines((e) => e.event.metadata.validAt),
    array(events.map((e) => e.event.metadata.commandId)),
    array(events.map((e) => e.event.metadata.$correlationId)),
    lines((e) => e.event.metadata.$causationId),
    lines((e) => e.data),
    lines((e) => e.metadata),
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
