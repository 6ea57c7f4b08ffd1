import type { RaisedFlag } from '../flags/flag.js';
import { RaisedMemory } from './raised-memory.js';

describe('what was raised before', () => {
  const raised = (count: number) => Array.from({ length: count }, () => ({}) as RaisedFlag);

  it('is remembered, even where it was nothing', () => {
    const memory = new RaisedMemory();
    memory.set('a', []);
    expect([memory.get('a'), memory.get('b')]).toEqual([[], undefined]);
  });

  it('is forgotten when there is too much, what was asked longest ago first', () => {
    const memory = new RaisedMemory();
    for (const key of ['a', 'b', 'c']) memory.set(key, raised(15_000));
    memory.get('a');
    memory.set('d', raised(15_000));
    expect(['a', 'b', 'c', 'd'].map((key) => memory.get(key)?.length)).toEqual([
      15_000,
      undefined,
      15_000,
      15_000,
    ]);
  });

  it('keeps the last one, however much that is', () => {
    const memory = new RaisedMemory();
    memory.set('a', raised(10));
    memory.set('b', raised(60_000));
    expect([memory.get('a'), memory.get('b')?.length]).toEqual([undefined, 60_000]);
  });
});
