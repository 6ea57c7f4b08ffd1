/** Bits of a filter: 4 MiB, fixed. A million keys leave one false alarm in ten thousand, five million one in thirty. */
const BITS = 2 ** 25;
const PROBES = 4;

/**
 * Every key that was ever written to one table, in memory that does not grow (a Bloom filter). It never denies a key it
 * was given; the few that it affirms wrongly cost their asker a look into the database.
 */
export class KeyFilter {
  private readonly words = new Uint32Array(BITS / 32);

  add(key: string): void {
    for (let place = hashOf(key), step = stepOf(place), probe = 0; probe < PROBES; probe++, place += step)
      this.words[(place & (BITS - 1)) >>> 5]! |= 1 << (place & 31);
  }

  /** False: surely never added. */
  mayHold(key: string): boolean {
    for (let place = hashOf(key), step = stepOf(place), probe = 0; probe < PROBES; probe++, place += step)
      if ((this.words[(place & (BITS - 1)) >>> 5]! & (1 << (place & 31))) === 0) return false;
    return true;
  }
}

/** FNV-1a, 32 bits, mixed once more because keys that differ in their last digit alone lie close together in it. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

const stepOf = (hash: number): number => mixed(hash ^ 0x9e3779b9) | 1;

/** The finaliser of MurmurHash3. */
function mixed(hash: number): number {
  let mix = hash;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
