import type { Position } from '../event-store.js';

/** Where EventStoreDB says an event stands: two unsigned 64-bit numbers, ordered by commit, then prepare. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Width of the largest unsigned 64-bit number. */
const WIDTH = 20;
const padded = (number: bigint): string => String(number).padStart(WIDTH, '0');

/** The place as it leaves the store: `commit:prepare`, zero-padded, so that order as text is order in the log. */
export const positionOf = ({ commit, prepare }: Place): Position => `${padded(commit)}:${padded(prepare)}`;

/** The place in a position of this engine. @throws Error when it is another engine's */
export function placeOf(position: Position): Place {
  const numbers = /^(\d{20}):(\d{20})$/.exec(position);
  if (!numbers) throw new Error(`"${position}" is not a position of this store.`);
  return { commit: BigInt(numbers[1]!), prepare: BigInt(numbers[2]!) };
}
