import { jest } from '@jest/globals';
import { SettableClock } from '#app/platform';
import { all, newEvent, newStream, settled, wholeLog } from '../src/contract/contract-events.js';
import { EventStoreDbEventStore } from '../src/eventstoredb/eventstoredb-event-store.js';
import { isInvalid } from '../src/store-error.js';
import { DoubleCluster } from './eventstoredb-double/double-cluster.js';
import { eventStoreDbUnderTest } from './eventstoredb-under-test.js';

// Other specs share the machine.
jest.setTimeout(60_000);

describe('a store on EventStoreDB', () => {
  it('is the same store for all who open it, also at once', async () => {
    const { store, node, remove } = await eventStoreDbUnderTest();
    const others = await Promise.all([1, 2, 3].map(() => EventStoreDbEventStore.open(node.url)));
    const heads = await Promise.all([store, ...others].map((one) => one.head()));
    const [first] = node.log.stream('platform.store-1')!;
    expect(heads.map(({ storeId }) => storeId)).toEqual(heads.map(() => first!.id));
    expect(node.log.stream('platform.store-1')).toHaveLength(1);
    await Promise.all(others.map((one) => one.close()));
    await remove();
  });

  it('keeps data and metadata byte for byte, beside a mark of its own', async () => {
    const { store, node, remove } = await eventStoreDbUnderTest();
    const [stream, event] = [newStream(), newEvent({ b: 'ü', '10': 1, a: [1e21, 0.1, '\u2028'] })];
    await store.append(stream, 'no_stream', [event]);
    const [kept] = node.log.stream(stream)!;
    expect(Buffer.from(kept!.data).toString()).toBe(JSON.stringify(event.data));
    const metadata = Buffer.from(kept!.metadata).toString();
    expect(metadata.replace(/,"store":\{[^}]*\}\}$/, '}')).toBe(JSON.stringify(event.metadata));
    expect(kept!.contentType).toBe('application/json');
    const taken = newEvent({}, undefined, { store: 1 } as object);
    expect(isInvalid(await settled(store.append(newStream(), 'no_stream', [taken])))).toBe(true);
    await remove();
  });

  it('never lets recordedAt fall when the server’s clock goes back, and says the same to every reader', async () => {
    const { store, node, remove } = await eventStoreDbUnderTest();
    const late = Date.now() + 60_000;
    node.log.now = () => late;
    await store.append(newStream(), 'no_stream', [newEvent()]);
    node.log.now = () => late - 30_000;
    const stream = newStream();
    await store.append(stream, 'no_stream', [newEvent()]);
    const other = await EventStoreDbEventStore.open(node.url);
    await other.append(stream, 0n, [newEvent()]);
    expect((await wholeLog(store)).map((e) => Date.parse(e.recordedAt))).toEqual([late, late, late]);
    expect((await all(other.readStream(stream))).map((e) => Date.parse(e.recordedAt))).toEqual([late, late]);
    await other.close();
    await remove();
  });

  it('takes recordedAt from the given clock on a simulated store, never going back, and only with a clock', async () => {
    const clock = new SettableClock('2024-01-02T03:04:05.678Z');
    const { store, node, remove } = await eventStoreDbUnderTest(clock);
    await store.append(newStream(), 'no_stream', [newEvent()]);
    clock.set('2023-01-01T00:00:00.000Z');
    await Promise.all([1, 2, 3].map(() => store.append(newStream(), 'no_stream', [newEvent()])));
    clock.set('2025-01-01T00:00:00.000Z');
    await store.append(newStream(), 'no_stream', [newEvent()]);
    expect((await wholeLog(store)).map((e) => e.recordedAt)).toEqual([
      ...Array.from({ length: 4 }, () => '2024-01-02T03:04:05.678Z'),
      '2025-01-01T00:00:00.000Z',
    ]);
    expect(await store.storeInfo()).toMatchObject({
      clock: 'simulated',
      recordedAt: '2025-01-01T00:00:00.000Z',
    });
    await expect(EventStoreDbEventStore.open(node.url)).rejects.toThrow('JEJAK_CLOCK=simulated');
    await remove();
  });

  it('reads backwards from beyond the end what there is', async () => {
    const { store, remove } = await eventStoreDbUnderTest();
    const stream = newStream();
    await store.append(stream, 'no_stream', [newEvent(), newEvent()]);
    const read = await all(store.readStream(stream, { backwards: true, from: 900n, limit: 5 }));
    expect(read.map((e) => e.revision)).toEqual([1n, 0n]);
    await remove();
  });
});

describe('a cluster of three', () => {
  let cluster: DoubleCluster;
  beforeEach(async () => {
    cluster = new DoubleCluster();
    await cluster.start();
  });
  afterEach(() => cluster.close());

  it('goes on when its leader is killed and another one is elected', async () => {
    const store = await EventStoreDbEventStore.open(cluster.url);
    await store.append(newStream(), 'no_stream', [newEvent()]);
    for (let round = 0; round < 2; round++) {
      const fallen = await cluster.killLeader();
      const stream = newStream();
      const appending = store.append(stream, 'no_stream', [newEvent()], { deadlineMs: 20_000 });
      cluster.elect();
      expect(await appending).toMatchObject({ revision: 0n });
      expect(await all(store.readStream(stream))).toHaveLength(1);
      await fallen.start();
    }
    await store.close();
  });

  it('reads and writes at the leader, whichever node it was sent to (pitfall 27)', async () => {
    const follower = cluster.nodes[2]!;
    const store = await EventStoreDbEventStore.open(follower.url);
    const stream = newStream();
    await store.append(stream, 'no_stream', [newEvent()]);
    expect(await all(store.readStream(stream))).toHaveLength(1);
    expect([follower.appends > 0, cluster.leader!.appends > 0]).toEqual([false, true]);
    await store.close();
  });

  it('outlives a discovery that failed (pitfall 10) and the loss of the majority', async () => {
    const store = await EventStoreDbEventStore.open(cluster.url);
    const [stream, event] = [newStream(), newEvent()];
    await Promise.all(cluster.nodes.map((node) => node.kill()));
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => settled(store.append(stream, 'no_stream', [event], { deadlineMs: 2_500 }))),
    );
    expect(answers.every((answer) => answer instanceof Error)).toBe(true);
    await Promise.all(cluster.nodes.map((node) => node.start()));
    expect(await store.append(stream, 'no_stream', [event], { deadlineMs: 20_000 })).toMatchObject({
      revision: 0n,
    });
    await store.close();
  });
});
