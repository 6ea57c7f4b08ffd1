import { KeyFilter } from './key-filter.js';

describe('the filter of written keys', () => {
  const position = (n: number): string => String(n).padStart(19, '0');

  it('never denies what was added, and rarely affirms what was not', () => {
    const filter = new KeyFilter();
    for (let n = 0; n < 200_000; n++) filter.add(position(n));
    let denied = 0;
    let affirmed = 0;
    for (let n = 0; n < 200_000; n++) {
      if (!filter.mayHold(position(n))) denied++;
      if (filter.mayHold(position(n + 200_000))) affirmed++;
    }
    expect(denied).toBe(0);
    expect(affirmed).toBeLessThan(200);
  });
});
