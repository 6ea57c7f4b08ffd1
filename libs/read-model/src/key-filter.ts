/** Bits of the layers, 64 KiB, 512 KiB and 4 MiB: a layer is made when the one before it has its keys. */
const LAYERS = [2 ** 19, 2 ** 22, 2 ** 25];
const PROBES = 4;
/** Bits a key: so full, a layer affirms one wrongly in five thousand. */
const BITS_A_KEY = 32;

interface Layer {
  readonly words: Uint32Array;
  /** One less than its bits, a power of two. */
  readonly mask: number;
  keys: number;
}

/**
 * Every key that was ever written to one table, in memory that stays small while they are few and never grows beyond 5 MiB
 * (Bloom filters). It never denies a key it was given; the few that it affirms wrongly cost their asker a look into the
 * database: of a million keys one in two thousand, of five million one in thirty.
 */
export class KeyFilter {
  /** The newest last. */
  private readonly layers: Layer[] = [layerOf(LAYERS[0]!)];

  add(key: string): void {
    const place = hashOf(key);
    const step = stepOf(place);
    // Most keys that are written again stand in it already, and fill nothing.
    if (this.holds(place, step)) return;
    const layer = this.room();
    layer.keys += 1;
    for (let at = place, probe = 0; probe < PROBES; probe++, at += step)
      layer.words[(at & layer.mask) >>> 5]! |= 1 << (at & 31);
  }

  /** False: surely never added. */
  mayHold(key: string): boolean {
    const place = hashOf(key);
    return this.holds(place, stepOf(place));
  }

  private holds(place: number, step: number): boolean {
    return this.layers.some((layer) => isIn(layer, place, step));
  }

  /** The newest layer, or a larger one where it has its keys; the largest takes all that come. */
  private room(): Layer {
    const newest = this.layers.at(-1)!;
    const larger = LAYERS[this.layers.length];
    if (larger === undefined || newest.keys < (newest.mask + 1) / BITS_A_KEY) return newest;
    const layer = layerOf(larger);
    this.layers.push(layer);
    return layer;
  }
}

const layerOf = (bits: number): Layer => ({ words: new Uint32Array(bits / 32), mask: bits - 1, keys: 0 });

function isIn({ words, mask }: Layer, place: number, step: number): boolean {
  for (let at = place, probe = 0; probe < PROBES; probe++, at += step)
    if ((words[(at & mask) >>> 5]! & (1 << (at & 31))) === 0) return false;
  return true;
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
