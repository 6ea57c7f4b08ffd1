import type { Decider } from '#app/kernel';
import type { RecordedFact } from '#app/platform';
import { KnownStreams } from './known-streams.js';

const counting = (step: number): Decider<number> => ({
  category: 'archive.folder',
  events: [],
  initialState: 0,
  evolve: (sum) => sum + step,
});
const letters = counting(1);
const facts = (count: number, subject: string | null = null, text = '') =>
  Array.from({ length: count }, () => ({ subject, data: { text } }) as unknown as RecordedFact);

describe('known streams', () => {
  const learn = (known: KnownStreams, stream: string, read: readonly RecordedFact[]) =>
    known.with(stream, letters, known.find(stream), read);

  it('fold what was read behind what is known', () => {
    const known = new KnownStreams();
    expect(learn(known, 'a', facts(2)).state).toBe(2);
    expect(learn(known, 'a', [])).toMatchObject({ state: 2, facts: { length: 2 } });
    expect(learn(known, 'a', facts(3))).toMatchObject({ state: 5, facts: { length: 5 } });
  });

  it('fold anew for another decider', () => {
    const known = new KnownStreams();
    learn(known, 'a', facts(2));
    expect(known.with('a', counting(10), known.find('a'), []).state).toBe(20);
  });

  it('keep the longer of two readings that overtook each other', () => {
    const known = new KnownStreams();
    const before = known.find('a');
    known.with('a', letters, before, facts(3));
    expect(known.with('a', letters, before, facts(2)).state).toBe(2);
    expect(known.find('a')!.facts).toHaveLength(3);
  });

  it('forget nothing that exists and keep nothing of a stream that does not', () => {
    const known = new KnownStreams();
    expect(learn(known, 'a', [])).toEqual({ state: 0, facts: [] });
    expect(known.find('a')).toBeUndefined();
  });

  it('never keep what concerns a person', () => {
    const known = new KnownStreams();
    expect(learn(known, 'a', facts(1, 'p-001')).state).toBe(1);
    expect(known.find('a')).toBeUndefined();
    learn(known, 'b', facts(1));
    learn(known, 'b', facts(1, 'p-001'));
    expect(known.find('b')).toBeUndefined();
  });

  it('let the least used go when there are too many, or their texts are too long', () => {
    const known = new KnownStreams(2, 20_000);
    for (const stream of ['a', 'b']) learn(known, stream, facts(1));
    known.find('a');
    learn(known, 'c', facts(1));
    expect(['a', 'b', 'c'].map((stream) => known.find(stream) !== undefined)).toEqual([true, false, true]);
    learn(known, 'a', facts(1, null, 'x'.repeat(17_000)));
    expect(['a', 'c'].map((stream) => known.find(stream) !== undefined)).toEqual([true, false]);
    learn(known, 'a', facts(1, null, 'x'.repeat(17_000)));
    expect(known.find('a')).toBeUndefined();
  });
});
