import type { RecordedEvent } from '../event-store.js';
import { GroupRead } from './group-read.js';

const event = (stream: string, revision: number) => ({ stream, revision: BigInt(revision) }) as RecordedEvent;

/** A reader whose statements end when told. */
function slowReader() {
  const calls: { streams: readonly string[]; end: (fails?: boolean) => void }[] = [];
  const group = new GroupRead(
    (parts) =>
      new Promise((resolve, reject) => {
        const streams = parts.map(({ stream, from }) => (from === 0n ? stream : `${stream}>=${from}`));
        const rows = parts.flatMap(({ stream, from }) =>
          [0, 1].filter((revision) => revision >= from).map((revision) => event(stream, revision)),
        );
        calls.push({ streams, end: (fails) => (fails ? reject(new Error('gone')) : resolve(rows)) });
      }),
  );
  return { group, calls };
}
const whole = (stream: string) => ({ stream, from: 0n, limit: 2 });
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('grouped reads', () => {
  it('gather what is asked in one turn, and while two are under way', async () => {
    const { group, calls } = slowReader();
    const answers = ['a', 'x'].map((stream) => group.first(whole(stream)));
    expect(calls).toEqual([]);
    await turn();
    answers.push(group.first(whole('b')));
    await turn();
    answers.push(...['c', 'd', 'c'].map((stream) => group.first(whole(stream))));
    await turn();
    expect(calls.map(({ streams }) => streams)).toEqual([['a', 'x'], ['b']]);
    calls[0]!.end();
    await turn();
    expect(calls[2]!.streams).toEqual(['c', 'd']);
    for (const { end } of calls) end();
    const streams = (await Promise.all(answers)).map((events) =>
      events.map((e) => `${e.stream}${e.revision}`),
    );
    expect(streams).toEqual([
      ['a0', 'a1'],
      ['x0', 'x1'],
      ['b0', 'b1'],
      ['c0', 'c1'],
      ['d0', 'd1'],
      ['c0', 'c1'],
    ]);
  });

  it('never join a statement that had begun before they were asked for', async () => {
    const { group, calls } = slowReader();
    void group.first(whole('a'));
    await turn();
    void group.first(whole('a'));
    await turn();
    expect(calls).toHaveLength(2);
    calls.forEach(({ end }) => end());
  });

  it('give each the part of a stream that it asked for', async () => {
    const { group, calls } = slowReader();
    const parts: [string, bigint][] = [
      ['c', 1n],
      ['c', 0n],
      ['c', 1n],
      ['d', 2n],
    ];
    const answers = parts.map(([stream, from]) => group.first({ ...whole(stream), from }));
    await turn();
    expect(calls[0]!.streams).toEqual(['c>=1', 'd>=2']);
    calls[0]!.end();
    await turn();
    expect(calls[1]!.streams).toEqual(['c']);
    calls[1]!.end();
    const revisions = (await Promise.all(answers)).map((events) => events.map((e) => Number(e.revision)));
    expect(revisions).toEqual([[1], [0, 1], [1], []]);
  });

  it('fail for those of the failing statement only', async () => {
    const { group, calls } = slowReader();
    const a = group.first(whole('a'));
    await turn();
    const b = group.first(whole('b'));
    await turn();
    calls[0]!.end(true);
    calls[1]!.end();
    await expect(a).rejects.toThrow('gone');
    expect(await b).toHaveLength(2);
  });
});
