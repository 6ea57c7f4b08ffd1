import type { EventStore } from '../event-store.js';
import { checkHistory } from './check-history.js';
import { all, newStream, seeded } from './contract-events.js';
import { write, type Attempt, type Seen } from './history.js';
import type { Prepare, StoreUnderTest } from './store-under-test.js';

const WRITERS = 12;
const APPENDS = 240;

/** O1: one reader that keeps a checkpoint and starts over from it, while many write at their own pace. */
export function orderContract(prepare: Prepare): void {
  describe('order', () => {
    let under: StoreUnderTest;
    let store: EventStore;
    beforeAll(async () => {
      under = await prepare();
      store = under.store;
    });
    afterAll(() => under.remove());

    it('O1 shows a checkpointing reader everything in order while twelve write', async () => {
      const random = seeded('O1');
      const attempts: Attempt[] = [];
      const writing = {
        streams: Array.from({ length: 6 }, () => newStream()),
        ends: new Map(),
        random,
        note: (attempt: Attempt) => attempts.push(attempt),
        over: () => attempts.length >= APPENDS,
        pauseMs: 5,
        rest: () => new Promise((resolve) => setTimeout(resolve, random() < 0.3 ? random() * 10 : 0)),
      };
      const begin = (await store.head()).position ?? undefined;
      const own = (stream: string) => writing.streams.includes(stream);
      const from = (after = begin) => (after === undefined ? {} : { after });
      let over = false;
      const writers = Promise.all(Array.from({ length: WRITERS }, () => write(store, writing))).finally(
        () => (over = true),
      );
      const got: Seen[] = [];
      let checkpoint = begin;
      const read = async () => {
        for await (const { id, position, stream } of store.readAll({ limit: 7, ...from(checkpoint) })) {
          if (own(stream)) got.push({ id, position });
          checkpoint = position;
        }
      };
      while (!over) {
        await read();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await writers;
      const log = (await all(store.readAll({ limit: 1_000_000, ...from() }))).filter((e) => own(e.stream));
      while (got.length < log.length) await read();
      const history = { attempts, followers: [got] };
      expect(await checkHistory(history, log, { dense: false })).toEqual([]);
    }, 60_000);
  });
}
