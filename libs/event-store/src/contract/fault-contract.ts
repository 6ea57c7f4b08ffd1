import type { EventStore, SubscriptionItem } from '../event-store.js';
import { isUnavailable } from '../store-error.js';
import { checkHistory } from './check-history.js';
import { all, newEvent, newStream, seeded, settled, wholeLog } from './contract-events.js';
import { followAll, write, type Attempt, type Seen } from './history.js';
import { eventsIn } from './read-contract.js';
import type { PrepareFaults, StoreUnderFaults } from './store-under-test.js';

const KILLS = 5;
const CLIENTS = 8;
/** Appends acknowledged between two kills, at least. */
const BETWEEN = 60;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await pause(5);
};

/** S3, S4, F1–F4: what a broken server and a broken line may not do. For engines that have a server. */
export function faultContract(prepare: PrepareFaults): void {
  describe('faults', () => {
    let under: StoreUnderFaults;
    let store: EventStore;
    beforeAll(async () => {
      under = await prepare();
      store = under.store;
      await store.append(newStream(), 'no_stream', [newEvent()]);
    }, 60_000);
    afterAll(() => under.remove());

    following(() => under);

    it('F2 answers with the original outcome when the answer to a delivered append is lost', async () => {
      const stream = newStream();
      const happened = under.loseAnswer();
      const appended = await acknowledged(store, stream, [newEvent(), newEvent()]);
      await happened;
      expect(appended).toMatchObject({ revision: 1n, repeated: true });
      expect(await all(store.readStream(stream))).toHaveLength(2);
    }, 60_000);

    it('F3 writes once when the line is cut before the append arrives', async () => {
      const stream = newStream();
      const happened = under.cutBeforeCall();
      expect(await acknowledged(store, stream, [newEvent()])).toMatchObject({
        revision: 0n,
        repeated: false,
      });
      await happened;
      expect(await all(store.readStream(stream))).toHaveLength(1);
    }, 60_000);

    it('F4 says unavailable by the deadline while the server is down, and the retry writes once', async () => {
      const stream = newStream();
      const event = newEvent();
      await under.kill();
      for (let tries = 0; tries < 2; tries++) {
        const error = await settled(store.append(stream, 'no_stream', [event], { deadlineMs: 2_500 }));
        expect(isUnavailable(error) && error.body.retryable).toBe(true);
      }
      const retry = acknowledged(store, stream, [event]);
      await under.start();
      expect(await retry).toMatchObject({ revision: 0n });
      expect((await all(store.readStream(stream))).map((e) => e.id)).toEqual([event.id]);
    }, 60_000);
  });

  it('F1, T1 keeps every acknowledged event once when the server is killed five times under eight clients', async () => {
    const under = await prepare();
    expect(await killedUnderLoad(under)).toEqual([]);
    await under.remove();
  }, 180_000);
}

/** Sends the same append until it is answered. */
async function acknowledged(store: EventStore, stream: string, events: ReturnType<typeof newEvent>[]) {
  for (;;) {
    const outcome = await settled(store.append(stream, 'no_stream', events));
    if (!(outcome instanceof Error)) return outcome;
    if (!isUnavailable(outcome) || !outcome.body.retryable) throw outcome;
    await pause(50);
  }
}

function following(of: () => StoreUnderFaults): void {
  it.each([
    [
      'S3 goes on by itself when the server ends what it was sending, in order',
      (u: StoreUnderFaults) => u.endReads(),
    ],
    [
      'S4 goes on by itself when the server was killed and started again',
      async (u: StoreUnderFaults) => {
        await u.kill();
        await u.start();
      },
    ],
  ])(
    '%s',
    async (_, fault) => {
      const { store } = of();
      const ending = new AbortController();
      const items: SubscriptionItem[] = [];
      const following = (async () => {
        for await (const item of store.subscribe({ after: 'start', signal: ending.signal })) items.push(item);
      })();
      await until(() => items.some((i) => i.kind === 'caught_up'));
      for (let round = 0; round < 3; round++) {
        await fault(of());
        const event = newEvent();
        await acknowledged(store, newStream(), [event]);
        await until(() => eventsIn(items).some((e) => e.id === event.id));
      }
      ending.abort();
      await following;
      expect(eventsIn(items).map((e) => e.position)).toEqual((await wholeLog(store)).map((e) => e.position));
    },
    60_000,
  );
}

async function killedUnderLoad(under: StoreUnderFaults): Promise<string[]> {
  const { store } = under;
  const random = seeded('F1');
  const attempts: Attempt[] = [];
  const got: Seen[] = [];
  const ending = new AbortController();
  const broken: string[] = [];
  const reading = followAll(store, (seen) => got.push(seen), ending.signal).catch(
    (error: Error) => void broken.push(`the follower ended: ${error.message}`),
  );
  let over = false;
  const writing = {
    streams: Array.from({ length: 20 }, () => newStream()),
    ends: new Map(),
    random,
    note: (attempt: Attempt) => attempts.push(attempt),
    over: () => over,
    pauseMs: 20,
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, () => write(store, writing)));
  for (let round = 0; round < KILLS; round++) {
    const before = attempts.length;
    await Promise.race([until(() => attempts.length > before + BETWEEN), clients]);
    await pause(random() * 300);
    await under.kill();
    await under.start();
  }
  over = true;
  await clients;
  const log = await wholeLog(store);
  await until(() => got.length >= log.length || broken.length > 0);
  ending.abort();
  await reading;
  const history = { attempts, followers: [got] };
  return [
    ...broken,
    ...(await checkHistory(history, store.readAll({ limit: log.length }), under)),
    ...(await under.damage()),
  ];
}
