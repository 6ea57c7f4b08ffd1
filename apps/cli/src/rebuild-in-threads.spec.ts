import { halves } from './rebuild-in-threads.js';

describe('read models rebuilt in threads', () => {
  it('are divided into two groups of about the same weight', () => {
    expect(halves(['a', 'b', 'c', 'd'], [1, 9, 3, 4])).toEqual([['b'], ['d', 'c', 'a']]);
  });

  it('are one group where there is one, and none is left out', () => {
    expect(halves(['a'], [0])).toEqual([['a']]);
    expect(halves(['a', 'b', 'c'], [0, 0, 0]).flat().sort()).toEqual(['a', 'b', 'c']);
  });
});
