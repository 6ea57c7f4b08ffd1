import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Whatever is left to chance in a simulation. The same seed draws the same, on every machine. */
export class Drawn {
  private readonly generator;

  /** @param seed whole number */
  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return uniformInt(this.generator, from, to);
  }

  /** True so many times in a hundred. */
  percent(share: number): boolean {
    return this.whole(1, 100) <= share;
  }

  /** One of them. */
  oneOf<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    return items[this.whole(0, items.length - 1)]!;
  }
}
