import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { EventStore } from '../event-store.js';
import { newEvent, newStream } from './contract-events.js';
import type { Prepare, StoreUnderTest } from './store-under-test.js';

const BATCH = 500;

setFlagsFromString('--expose-gc');
/** What is held is measured, not what nobody has cleared away yet. */
const collectGarbage = runInNewContext('gc') as () => void;

/** S6, S7: consumers that are slow, and that are killed. @param events how many the slow one reads; a multiple of 10,000 */
export function consumerContract(prepare: Prepare, { events = 100_000 }: { events?: number } = {}): void {
  describe('consumers', () => {
    let under: StoreUnderTest;
    let store: EventStore;
    beforeEach(async () => {
      under = await prepare();
      store = under.store;
    });
    afterEach(() => under.remove());

    it(`S6 holds little of a log of ${events} events in memory for a slow consumer`, async () => {
      const text = 'x'.repeat(300);
      const batch = () => Array.from({ length: BATCH }, () => newEvent({ text }));
      const after = (await store.head()).position ?? 'start';
      const streams = Array.from({ length: events / BATCH }, () => newStream());
      for (let i = 0; i < streams.length; i += 4)
        await Promise.all(
          streams
            .slice(i, i + 4)
            .map((stream) => store.append(stream, 'no_stream', batch(), { deadlineMs: 60_000 })),
        );
      const own = new Set(streams);
      const ending = new AbortController();
      let count = 0;
      let base = 0;
      let most = 0;
      for await (const item of store.subscribe({ after, signal: ending.signal })) {
        if (item.kind === 'caught_up') ending.abort();
        if (item.kind !== 'event' || !own.has(item.event.stream) || ++count % (events / 20) !== 0) continue;
        // The consumer is slower than any log: whatever is read ahead has the time to pile up.
        await new Promise((resolve) => setTimeout(resolve, 50));
        collectGarbage();
        const { heapUsed } = process.memoryUsage();
        if (count === events / 10) base = heapUsed;
        most = Math.max(most, heapUsed);
      }
      expect(count).toBe(events);
      // Read ahead as a whole it would be more than 2 KiB an event.
      expect(most - base).toBeLessThan(events * 400);
    }, 180_000);

    it('S7 has each event applied once by a consumer that is killed after every one', async () => {
      let checkpoint = (await store.head()).position ?? 'start';
      const stream = newStream();
      const events = Array.from({ length: 25 }, () => newEvent());
      await store.append(stream, 'no_stream', events);
      const applied: string[] = [];
      while (applied.length < events.length) {
        const { signal } = new AbortController();
        for await (const item of store.subscribe({ after: checkpoint, signal })) {
          if (item.kind !== 'event') continue;
          if (item.event.stream === stream) applied.push(item.event.id);
          checkpoint = item.event.position;
          break;
        }
      }
      expect(applied).toEqual(events.map((e) => e.id));
    });
  });
}
