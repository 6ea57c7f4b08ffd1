import type { EventStore, NewEvent, Position, RecordedEvent, SubscriptionItem } from '../event-store.js';
import { all, beginOf, newEvent, newStream, ownCategory, ownLog, ownOf } from './contract-events.js';
import type { Prepare, StoreUnderTest } from './store-under-test.js';

/** R1–R3: reading. */
export function readContract(prepare: Prepare): void {
  describe('reading', () => {
    let under: StoreUnderTest;
    let store: EventStore;
    let begin: Position | 'start';
    beforeAll(async () => {
      under = await prepare();
      store = under.store;
      begin = await beginOf(store);
    });
    afterAll(() => under.remove());
    const revisions = async (events: AsyncIterable<RecordedEvent>) =>
      (await all(events)).map((e) => Number(e.revision));

    it('R1 reads nothing from a stream that does not exist', async () => {
      expect(await all(store.readStream(newStream()))).toEqual([]);
    });

    it('R2 reads a stream from a revision, backwards, and the log after a position', async () => {
      const stream = newStream();
      const shelf = ownCategory('archive.shelf');
      await store.append(
        stream,
        'no_stream',
        Array.from({ length: 6 }, () => newEvent()),
      );
      await store.append(newStream(shelf), 'no_stream', [newEvent()]);
      expect(await revisions(store.readStream(stream, { from: 4n }))).toEqual([4, 5]);
      expect(await revisions(store.readStream(stream, { backwards: true }))).toEqual([5, 4, 3, 2, 1, 0]);
      expect(await revisions(store.readStream(stream, { backwards: true, from: 1n }))).toEqual([1, 0]);
      expect(await revisions(store.readStream(stream, { backwards: true, limit: 2 }))).toEqual([5, 4]);
      expect(await revisions(store.readStream(stream, { limit: 2, from: 1n }))).toEqual([1, 2]);
      const log = await ownLog(store, begin);
      expect(log.map((e) => e.position)).toEqual(log.map((e) => e.position).toSorted());
      const after = log[3]!.position;
      expect((await ownLog(store, after)).map((e) => e.id)).toEqual(log.slice(4).map((e) => e.id));
      expect(await all(store.readAll({ after, limit: 2 }))).toHaveLength(2);
      const behind = begin === 'start' ? {} : { after: begin };
      const shelved = await all(store.readAll({ ...behind, categories: [shelf], limit: 10 }));
      expect(shelved.map((e) => e.stream)).toEqual([log.at(-1)!.stream]);
      expect((await store.head()).position! >= log.at(-1)!.position).toBe(true);
    });

    it('R3 reads what was acknowledged', async () => {
      for (let i = 0; i < 20; i++) {
        const stream = newStream();
        const { position } = await store.append(stream, 'no_stream', [newEvent()]);
        expect((await all(store.readStream(stream)))[0]?.position).toBe(position);
      }
    });

    it('never lets recordedAt fall from one position to the next', async () => {
      const times = (await ownLog(store, begin)).map((e) => e.recordedAt);
      expect(times).toEqual(times.toSorted());
    });
  });
}

/** Follows until a condition holds, then aborts; gives everything that was seen. */
export async function followUntil(
  store: EventStore,
  after: string | 'start',
  enough: (items: readonly SubscriptionItem[]) => boolean,
  categories?: readonly string[],
): Promise<SubscriptionItem[]> {
  const ending = new AbortController();
  const items: SubscriptionItem[] = [];
  for await (const item of store.subscribe({
    after,
    signal: ending.signal,
    ...(categories ? { categories } : {}),
  })) {
    items.push(item);
    if (enough(items)) ending.abort();
  }
  return items;
}

export const eventsIn = (items: readonly SubscriptionItem[]): RecordedEvent[] =>
  items.flatMap((i) => (i.kind === 'event' ? [i.event] : []));
/** The place an item says was reached; null: none. */
const placeIn = (item: SubscriptionItem): Position | null =>
  item.kind === 'event' ? item.event.position : item.kind === 'progress' ? item.position : null;
export const caughtUp = (items: readonly SubscriptionItem[]): boolean => items.at(-1)?.kind === 'caught_up';

/** S1, S2, S8, S9: following. */
export function followContract(prepare: Prepare): void {
  describe('following', () => {
    let under: StoreUnderTest;
    let store: EventStore;
    let begin: Position | 'start';
    beforeAll(async () => {
      under = await prepare();
      store = under.store;
      begin = await beginOf(store);
    });
    afterAll(() => under.remove());
    const positions = (events: readonly RecordedEvent[]) => events.map((e) => e.position);

    it('S1 resumes after a cursor without a repeat and without a gap', async () => {
      await store.append(
        newStream(),
        'no_stream',
        Array.from({ length: 9 }, () => newEvent()),
      );
      const log = positions(await ownLog(store, begin));
      for (const cut of [0, 3, 8]) {
        const items = await followUntil(store, log[cut]!, caughtUp);
        expect(positions(ownOf(eventsIn(items)))).toEqual(log.slice(cut + 1));
      }
    });

    it('S2 delivers each event once and in order while others write, and says once that it caught up', async () => {
      await store.append(
        newStream(),
        'no_stream',
        Array.from({ length: 700 }, () => newEvent()),
      );
      const before = (await ownLog(store, begin)).length;
      const writing = Promise.all(
        Array.from({ length: 8 }, async () => {
          for (let i = 0; i < 25; i++) await store.append(newStream(), 'no_stream', [newEvent()]);
        }),
      );
      const items = await followUntil(
        store,
        begin,
        (seen) => ownOf(eventsIn(seen)).length >= before + 200 && seen.some((i) => i.kind === 'caught_up'),
      );
      await writing;
      expect(positions(ownOf(eventsIn(items)))).toEqual(positions(await ownLog(store, begin)));
      expect(items.filter((i) => i.kind === 'caught_up')).toHaveLength(1);
    }, 20_000);

    it('S8 skips nothing when a filtered follower restarts from its progress', async () => {
      const wanted: NewEvent[] = [];
      const rare = ownCategory('archive.rare');
      let last = '';
      for (let i = 0; i < 12; i++) {
        await store.append(
          newStream(),
          'no_stream',
          Array.from({ length: 60 }, () => newEvent()),
        );
        if (i % 4 === 3) {
          const event = newEvent();
          wanted.push(event);
          last = (await store.append(newStream(rare), 'no_stream', [event])).position;
        }
        if (i === 5) last = (await store.append(newStream(), 'no_stream', [newEvent()])).position;
      }
      const seen: string[] = [];
      let after = begin;
      while (after === 'start' || after < last) {
        const items = await followUntil(store, after, (all) => placeIn(all.at(-1)!) !== null, [rare]);
        seen.push(...eventsIn(items).map((e) => e.id));
        after = placeIn(items.at(-1)!)!;
      }
      expect(seen).toEqual(wanted.map((e) => e.id));
    });

    it('S9 ends at the abort, waiting or not', async () => {
      const ending = new AbortController();
      const items: SubscriptionItem[] = [];
      const following = (async () => {
        for await (const item of store.subscribe({ after: begin, signal: ending.signal })) items.push(item);
      })();
      while (!items.some((i) => i.kind === 'caught_up'))
        await new Promise((resolve) => setTimeout(resolve, 5));
      ending.abort();
      await following;
      const seen = items.length;
      await store.append(newStream(), 'no_stream', [newEvent()]);
      expect(items).toHaveLength(seen);
      expect(await all(store.subscribe({ after: 'start', signal: AbortSignal.abort() }))).toEqual([]);
    });
  });
}
