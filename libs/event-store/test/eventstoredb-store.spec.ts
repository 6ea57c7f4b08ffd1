import { jest } from '@jest/globals';
import { SettableClock } from '#app/platform';
import { all, newEvent, newStream, settled, wholeLog } from '../src/contract/contract-events.js';
import { EventStoreDbEventStore } from '../src/eventstoredb/eventstoredb-event-store.js';
import { openEventStoreDbForReading } from '../src/eventstoredb/eventstoredb-log-target.js';
import { isInvalid, isUnavailable } from '../src/store-error.js';
import { caughtUp, eventsIn, followUntil } from '../src/contract/read-contract.js';
import type { RecordedEvent } from '../src/event-store.js';
import { DoubleCluster } from './eventstoredb-double/double-cluster.js';
import { DoubleLog } from './eventstoredb-double/double-log.js';
import { DoubleNode } from './eventstoredb-double/double-node.js';
import { eventStoreDbUnderTest, written } from './eventstoredb-under-test.js';

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

  it('learns the floor of recordedAt from what it reads and follows', async () => {
    const { store, node, remove } = await eventStoreDbUnderTest();
    const [reading, following] = [store, await EventStoreDbEventStore.open(node.url)];
    const writing = await EventStoreDbEventStore.open(node.url);
    const late = Date.now() + 60_000;
    node.log.now = () => late;
    await writing.append(newStream(), 'no_stream', [newEvent()]);
    await wholeLog(reading);
    for await (const item of following.subscribe({ after: 'start', signal: new AbortController().signal }))
      if (item.kind === 'event') break;
    node.log.now = () => late - 30_000;
    for (const one of [reading, following]) await one.append(newStream(), 'no_stream', [newEvent()]);
    expect((await wholeLog(store)).map((e) => Date.parse(e.recordedAt))).toEqual([late, late, late]);
    await Promise.all([following.close(), writing.close()]);
    await remove();
  });

  it('finds its newest event behind any number of others', async () => {
    const { store, node, remove } = await eventStoreDbUnderTest();
    const { recordedAt } = await recordedOf(store);
    for (let i = 0; i < 11; i++)
      node.log.append(
        '$stats',
        'any',
        Array.from({ length: 1_000 }, () => written(newEvent({}))),
      );
    expect(await store.storeInfo()).toMatchObject({ recordedAt });
    const [before, other] = [node.sent, await EventStoreDbEventStore.open(node.url, OTHER)];
    expect(await other.storeInfo()).toMatchObject({ recordedAt: '1970-01-01T00:00:00.000Z' });
    expect(node.sent - before).toBeLessThan(1_000);
    await other.close();
    await remove();
  });

  it('shares a server with logs of other origins, whatever their clocks', async () => {
    const { store, node, remove } = await eventStoreDbUnderTest();
    const clock = new SettableClock('2024-01-02T03:04:05.678Z');
    const other = await EventStoreDbEventStore.open(node.url, { ...OTHER, clock });
    const [mine, theirs] = [await recordedOf(store), await recordedOf(other)];
    expect(await wholeLog(store)).toEqual([mine]);
    expect(await wholeLog(other)).toEqual([theirs]);
    expect((await store.head()).storeId).not.toBe((await other.head()).storeId);
    const marks = [mine, theirs].map(({ stream }) => Buffer.from(node.log.stream(stream)![0]!.metadata));
    expect(marks.map((mark) => mark.includes('"log":"platform.store-other"'))).toEqual([false, true]);
    await other.close();
    await remove();
  });

  it('begins no log where one is only to be read', async () => {
    const node = new DoubleNode(new DoubleLog());
    await node.start();
    await expect(openEventStoreDbForReading(node.url, 'database')).rejects.toThrow(
      'There is no log of Jejak',
    );
    expect(node.log.records).toEqual([]);
    await node.close();
  });

  it('has the server pick out a rare category, for reading and for following', async () => {
    const { store, node, remove } = await eventStoreDbUnderTest();
    const crowd = Array.from({ length: 900 }, () => newEvent());
    for (let i = 0; i < 3; i++) {
      await store.append(newStream(), 'no_stream', crowd);
      if (i < 2) await store.append(newStream('archive.rare'), 'no_stream', [newEvent()]);
    }
    const categories = ['archive.rare'];
    const sent = node.sent;
    const rare = await all(store.readAll({ categories, limit: 10 }));
    expect(rare.map((e) => e.stream.split('-')[0])).toEqual(['archive.rare', 'archive.rare']);
    const items = await followUntil(store, 'start', caughtUp, categories);
    expect(eventsIn(items)).toEqual(rare);
    expect(items.at(-2)).toEqual({ kind: 'progress', position: (await store.head()).position });
    expect(node.sent - sent).toBeLessThan(20);
    await remove();
  });

  it('tells a reader of a category when the server takes the question and delivers nothing', async () => {
    const { store, node, remove } = await eventStoreDbUnderTest();
    node.starving = true;
    const error = await settled(all(store.readAll({ categories: ['archive.rare'], limit: 10 })));
    expect(isUnavailable(error) && error.body).toMatchObject({ retryable: true, outcome: 'not_written' });
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

const OTHER = { origin: 'platform.store-other' };

/** Records one event, and gives it as the log has it. */
async function recordedOf(store: EventStoreDbEventStore): Promise<RecordedEvent> {
  const stream = newStream();
  await store.append(stream, 'no_stream', [newEvent()]);
  return (await all(store.readStream(stream)))[0]!;
}

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
