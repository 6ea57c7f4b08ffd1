import type { Position } from './event-store.js';

/** Width of a position in digits: order as text is order as number. */
const WIDTH = 19;

/** The position as it leaves a store of ours: decimal, zero-padded. */
export const positionOf = (number: bigint | string): Position => String(number).padStart(WIDTH, '0');

/** The number in a position of ours; `start` lies before the first. @throws Error when it is another engine's */
export function placeOf(position: Position | 'start'): bigint {
  if (position === 'start') return 0n;
  if (!/^\d{19}$/.test(position)) throw new Error(`"${position}" is not a position of this store.`);
  return BigInt(position);
}
