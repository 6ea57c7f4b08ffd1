import type { EventStore } from '../event-store.js';
import { checkHistory } from './check-history.js';
import { newStream, seeded, wholeLog } from './contract-events.js';
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
      let over = false;
      const writers = Promise.all(Array.from({ length: WRITERS }, () => write(store, writing))).finally(
        () => (over = true),
      );
      const got: Seen[] = [];
      const read = async () => {
        const last = got.at(-1)?.position;
        const page = store.readAll({ limit: 7, ...(last === undefined ? {} : { after: last }) });
        for await (const { id, position } of page) got.push({ id, position });
      };
      while (!over) {
        await read();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await writers;
      const log = await wholeLog(store);
      while (got.length < log.length) await read();
      const history = { attempts, followers: [got] };
      const whole = store.readAll({ limit: log.length });
      expect(await checkHistory(history, whole, { dense: false })).toEqual([]);
    }, 60_000);
  });
}
