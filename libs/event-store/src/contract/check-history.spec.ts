import { MemoryEventStore } from '../memory/memory-event-store.js';
import { checkHistory } from './check-history.js';
import { newStream, seeded, wholeLog } from './contract-events.js';
import { followAll, write, type Attempt, type Seen } from './history.js';
import type { RecordedEvent } from '../event-store.js';

describe('checkHistory', () => {
  const attempts: Attempt[] = [];
  const got: Seen[] = [];
  let log: RecordedEvent[];
  beforeAll(async () => {
    const store = new MemoryEventStore();
    const [random, ending] = [seeded('checkHistory'), new AbortController()];
    const following = followAll(store, (one) => got.push(one), ending.signal);
    const streams = [newStream(), newStream(), newStream()];
    const writing = { streams, ends: new Map(), random, note: (a: Attempt) => attempts.push(a), pauseMs: 1 };
    await Promise.all([1, 2, 3].map(() => write(store, { ...writing, over: () => attempts.length > 60 })));
    log = await wholeLog(store);
    while (got.length < log.length) await new Promise((resolve) => setTimeout(resolve, 1));
    ending.abort();
    await following;
  });
  const judge = (list: readonly RecordedEvent[], followers = [got], made: readonly Attempt[] = attempts) =>
    checkHistory({ attempts: made, followers }, list, { dense: true });

  it('finds nothing in a clean run that had winners and losers', async () => {
    expect(attempts.filter((a) => a.outcome === 'conflict').length).toBeGreaterThan(0);
    expect(await judge(log)).toEqual([]);
  });

  it('finds what was lost, moved, doubled or never sent', async () => {
    expect(await judge(log.slice(0, -1))).toContainEqual(expect.stringMatching(/^lost: /));
    const doubled = { ...log.at(-1)!, position: String(log.length + 1).padStart(19, '0') };
    expect(await judge([...log, doubled])).toContainEqual(expect.stringMatching(/^twice: /));
    const strange = { ...doubled, id: 'strange', revision: doubled.revision + 1n };
    expect(await judge([...log, strange])).toContainEqual(expect.stringMatching(/^foreign: strange/));
    const [a, b] = [log[0]!, log[1]!];
    const swapped = [{ ...b, position: a.position }, { ...a, position: b.position }, ...log.slice(2)];
    expect(await judge(swapped)).toContainEqual(expect.stringMatching(/^(moved|revision)/));
  });

  it('finds gaps, and what stands there although it was refused', async () => {
    const late = log.map((e, i) => (i < 3 ? e : { ...e, position: `1${e.position.slice(1)}` }));
    expect(await judge(late)).toContainEqual(expect.stringMatching(/^gap: /));
    const refused = attempts.map((a, i) => (i === 0 ? { ...a, outcome: 'conflict' as const } : a));
    expect(await judge(log, [got], refused)).toContainEqual(expect.stringMatching(/^refused, and there: /));
  });

  it('finds what was sent later and stands before, and a second winner', async () => {
    const won = attempts.filter((a) => a.outcome !== 'conflict');
    const late = { ...won[0]!, sentAt: 1e12, answeredAt: 1e12 + 1 };
    expect(await judge(log, [got], [...attempts, late])).toEqual([
      expect.stringContaining('was sent after'),
      expect.stringMatching(/^two won /),
    ]);
  });

  it('finds a reader that missed one, got one twice, or stopped early', async () => {
    expect(await judge(log, [got.toSpliced(4, 1)])).toContainEqual(expect.stringContaining('reader 0 got'));
    expect(await judge(log, [got, got.toSpliced(4, 0, got[3]!)])).toContainEqual(
      expect.stringContaining('reader 1 got'),
    );
    expect(await judge(log, [got.slice(0, -1)])).toEqual([expect.stringContaining('reader 0 never got')]);
  });
});
