import { MemoryEventStore, type EventCodec } from '#app/event-store';
import type { RecordedFact } from '#app/platform';
import { follow } from './following.js';
import { Intake } from './intake.js';
import { LiveWindow } from './live-window.js';
import { codec, event, Folders } from './read-model.fixture.js';
import type { ReadSide } from './settings.js';

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
};

describe('the end of the log, read once for all', () => {
  let store: MemoryEventStore;
  let stop: AbortController;
  let decoded: number;
  let side: ReadSide;
  let running: Promise<unknown>[];
  let revision: number;

  beforeEach(() => {
    store = new MemoryEventStore();
    stop = new AbortController();
    decoded = 0;
    revision = -1;
    running = [];
    const counting = { decode: (given) => (decoded++, codec.decode(given)) } as EventCodec;
    side = { url: '', store, codec: counting };
  });
  afterEach(async () => {
    stop.abort();
    await Promise.all(running);
  });

  const append = async (...letters: readonly string[]): Promise<void> => {
    const expected = revision < 0 ? 'no_stream' : BigInt(revision);
    revision += letters.length;
    const filed = letters.map((letter) => event(letter === 'bad' ? 'Vanished' : 'Filed', 'a', letter));
    await store.append('archive.folder-1', expected, filed);
  };
  const opened = async (kept?: number, characters?: number, restMs?: number): Promise<LiveWindow> => {
    const window = new LiveWindow(side, kept, characters, restMs);
    running.push(window.run(stop.signal));
    await until(() => window.endsBy('9'));
    return window;
  };
  /** A follower whose facts are taken as they come, or, with `hold`, not before that resolves. */
  const follower = (window: LiveWindow, categories: readonly string[] | '*' = '*', hold?: Promise<void>) => {
    const intake = new Intake(() => 3);
    const seen: RecordedFact[] = [];
    const batches: number[] = [];
    const ends = { position: '', caughtUp: 0, bad: '' };
    const projection = Object.assign(new Folders(), { categories });
    const following = follow(side, projection, null, intake, stop.signal, window);
    const taking = (async () => {
      await hold;
      for (let batch = await intake.take(0); batch; batch = await intake.take(0)) {
        seen.push(...batch.facts);
        batches.push(batch.facts.length);
        ends.position = batch.position;
        if (batch.caughtUp) ends.caughtUp++;
        if (batch.bad) return void (ends.bad = batch.bad.position);
      }
    })();
    running.push(following, taking);
    return { letters: () => seen.map(({ data }) => data['letter']), batches, ends };
  };

  it('decodes an event once for all who stand at the end, and hands a page over as one batch', async () => {
    const window = await opened();
    const followers = [follower(window), follower(window), follower(window, ['archive.folder'])];
    await until(() => followers.every(({ ends }) => ends.caughtUp === 1));
    await append('1', '2');
    await until(() => followers.every(({ letters }) => letters().length === 2));
    expect(decoded).toBe(2);
    for (const { batches } of followers) expect(batches.filter(Boolean)).toEqual([2]);
  });

  it('lets followers rest after many events, and tells them together what came meanwhile', async () => {
    const window = await opened(2_000, undefined, 2_000);
    const quick = follower(window);
    await until(() => quick.ends.caughtUp === 1);
    await append(...Array.from({ length: 1_000 }, (_, n) => String(n)));
    await until(() => quick.letters().length === 1_000);
    await append('first');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await append('second');
    await until(() => quick.letters().length === 1_002);
    expect(quick.batches.at(-1)).toBe(2);
  });

  it('moves on past what a follower does not want', async () => {
    const window = await opened();
    const other = follower(window, ['archive.other']);
    await append('1');
    await until(() => other.ends.position === String(1).padStart(19, '0'));
    expect(other.letters()).toEqual([]);
  });

  it('lets who is behind read by itself and join without gap or repeat', async () => {
    await append('1', '2', '3', '4', '5');
    const window = await opened();
    const late = follower(window);
    await until(() => late.letters().length === 5);
    await append('6');
    await until(() => late.letters().length === 6);
    expect(late.letters()).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(late.ends.caughtUp).toBe(1);
    // Its own five, and the sixth by the window: it had left its own reading.
    expect(decoded).toBe(6);
  });

  it('keeps no more than it may for one who does not keep up, who then misses nothing', async () => {
    const window = await opened(5);
    let release = (): void => undefined;
    const slow = follower(window, '*', new Promise((resolve) => (release = resolve)));
    const quick = follower(window);
    await until(() => quick.ends.caughtUp === 1);
    const letters = Array.from({ length: 60 }, (_, n) => String(n));
    for (const letter of letters) await append(letter);
    await until(() => quick.letters().length === 60);
    expect(window.holds(String(10).padStart(19, '0'))).toBe(false);
    release();
    await until(() => slow.letters().length === 60);
    expect(slow.letters()).toEqual(letters);
    expect(quick.letters()).toEqual(letters);
  });

  it('keeps large events by the length of their texts, and nobody misses one', async () => {
    const window = await opened(1_000, 9_000);
    const quick = follower(window);
    await until(() => quick.ends.caughtUp === 1);
    const letters = Array.from({ length: 12 }, (_, n) => `${n} ${'x'.repeat(1_000)}`);
    for (const letter of letters) await append(letter);
    await until(() => quick.letters().length === 12);
    expect(quick.letters()).toEqual(letters);
    expect([3, 12].map((n) => window.holds(String(n).padStart(19, '0')))).toEqual([false, true]);
    const late = follower(window);
    await until(() => late.letters().length === 12);
    expect(late.letters()).toEqual(letters);
  });

  it('ends a delivery at an event that cannot be decoded, for those alone who want it', async () => {
    const window = await opened();
    const [all, other] = [follower(window), follower(window, ['archive.other'])];
    await until(() => all.ends.caughtUp + other.ends.caughtUp === 2);
    await append('1', 'bad', '3');
    const place = (n: number): string => String(n).padStart(19, '0');
    await until(() => all.ends.bad === place(2) && other.ends.position === place(3));
    expect(all.letters()).toEqual(['1']);
  });

  it('is left when its reading fails, and joined again', async () => {
    let failures = 0;
    const { subscribe } = store;
    store.subscribe = async function* (options) {
      for await (const item of subscribe.call(store, options)) {
        if (failures === 0 && item.kind === 'event') throw (failures++, new Error('cut'));
        yield item;
      }
    };
    const window = await opened();
    const steady = follower(window);
    await until(() => steady.ends.caughtUp === 1);
    await append('1');
    await until(() => steady.letters().length === 1 && window.holds(steady.ends.position));
    expect(failures).toBe(1);
    await append('2');
    await until(() => steady.letters().length === 2);
    expect(steady.letters()).toEqual(['1', '2']);
  });
});
