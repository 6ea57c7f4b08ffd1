import { randomBytes } from 'node:crypto';

/** Random bytes for salts and nonces. Anything but `pooledRandom` is for frozen examples only. */
export type RandomSource = (size: number) => Buffer;

const POOL_BYTES = 8_192;
let pool = Buffer.alloc(0);

/** Random bytes of the system, fetched for many at once: the call costs more than the bytes. */
export const pooledRandom: RandomSource = (size) => {
  if (pool.length < size) pool = randomBytes(Math.max(POOL_BYTES, size));
  const bytes = pool.subarray(0, size);
  pool = pool.subarray(size);
  return bytes;
};
