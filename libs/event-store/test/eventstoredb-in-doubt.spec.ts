import { jest } from '@jest/globals';
import { SettableClock } from '#app/platform';
import { all, newEvent, newStream, settled } from '../src/contract/contract-events.js';
import { readAddress } from '../src/eventstoredb/address.js';
import { attemptMs } from '../src/eventstoredb/appender.js';
import { Connection } from '../src/eventstoredb/connection.js';
import { isConflict, isUnavailable } from '../src/store-error.js';
import { sleep } from './client.js';
import { eventStoreDbUnderTest, written, type EventStoreDbUnderTest } from './eventstoredb-under-test.js';

// Other specs share the machine.
jest.setTimeout(60_000);

const until = async (condition: () => boolean) => {
  while (!condition()) await sleep(5);
};

describe('between the write of an event and its index', () => {
  let under: EventStoreDbUnderTest;
  beforeEach(async () => {
    under = await eventStoreDbUnderTest();
  });
  afterEach(() => under.remove());
  /** Another process has written it, and nobody sees it yet. */
  const writtenElsewhere = (stream: string, event = newEvent()) => {
    under.node.log.hide();
    under.node.log.append(stream, 'no_stream', [written(event, { append: 'other', schemaVersion: 1 })]);
    return event;
  };

  it('tells of a conflict when the winner can be read', async () => {
    const stream = newStream();
    const winner = writtenElsewhere(stream);
    const { reads } = under.node;
    let told = false;
    const losing = settled(under.store.append(stream, 'no_stream', [newEvent()])).finally(
      () => (told = true),
    );
    await until(() => told || under.node.reads > reads + 1);
    expect(told).toBe(false);
    under.node.log.show();
    expect(isConflict(await losing)).toBe(true);
    expect((await all(under.store.readStream(stream))).map((e) => e.id)).toEqual([winner.id]);
  });

  it('says unavailable when the winner of a conflict is not shown in time', async () => {
    const stream = newStream();
    writtenElsewhere(stream);
    const error = await settled(under.store.append(stream, 'no_stream', [newEvent()], { deadlineMs: 1_200 }));
    expect(isUnavailable(error) && error.body).toMatchObject({ retryable: true, outcome: 'not_written' });
  });

  it('looks again for an acknowledged event that is not shown yet', async () => {
    const stream = newStream();
    under.node.log.hide();
    void under.node.next('early');
    const { reads } = under.node;
    const appending = settled(under.store.append(stream, 'no_stream', [newEvent()]));
    await until(() => under.node.reads > reads);
    under.node.log.show();
    expect(await appending).toMatchObject({ revision: 0n, repeated: false });
  });

  it('sends the same append of two callers once, for the server would not answer the second', async () => {
    const [stream, event] = [newStream(), newEvent()];
    under.node.log.hide();
    const { appends } = under.node;
    const both = Promise.all([1, 2].map(() => under.store.append(stream, 'no_stream', [event])));
    await until(() => under.node.appends > appends);
    under.node.log.show();
    const [first, second] = await both;
    expect([first!.repeated, second]).toEqual([false, { ...first, repeated: true }]);
    expect(under.node.appends).toBe(appends + 1);
  });

  it('keeps a client that answers others while a repeated append is dropped', async () => {
    const stream = newStream();
    const event = writtenElsewhere(stream);
    const { appends, connections } = under.node;
    const appending = under.store.append(stream, 'no_stream', [event], { deadlineMs: 20_000 });
    while (under.node.appends < appends + 2) await all(under.store.readStream(newStream()));
    under.node.log.show();
    expect(await appending).toMatchObject({ revision: 0n, repeated: true });
    expect(under.node.connections).toBe(connections);
  });
});

describe('time on EventStoreDB', () => {
  it('gives a caller up at its own deadline while it waits for its turn', async () => {
    const { store, node, remove } = await eventStoreDbUnderTest(
      new SettableClock('2024-01-02T03:04:05.678Z'),
    );
    const { appends } = node;
    void node.next('hang');
    const first = store.append(newStream(), 'no_stream', [newEvent()]);
    const second = await settled(store.append(newStream(), 'no_stream', [newEvent()], { deadlineMs: 100 }));
    expect(isUnavailable(second) && second.body).toMatchObject({ retryable: true, outcome: 'not_written' });
    expect(await first).toMatchObject({ revision: 0n });
    expect(node.appends).toBe(appends + 2);
    await remove();
  });

  it('lets an attempt take longer the longer it has to wait', () => {
    expect([0, 1, 2, 3].map(attemptMs)).toEqual([1_600, 1_600, 3_200, 6_400]);
  });

  it('leaves a seed behind a black hole soon, and does not look for another at its end', async () => {
    const { node, remove } = await eventStoreDbUnderTest();
    node.silence();
    const address = readAddress(`esdb+discover://127.0.0.1:${node.port}?tls=false`);
    const connection = new Connection(address);
    const asking = all(connection.ask({ from: 'start', count: 1 }, new AbortController().signal));
    await expect(asking).rejects.toThrow('Failed to discover after 3 attempts.');
    let looking = false;
    Object.assign(connection, {
      createChannel: async () => {
        looking = true;
        throw new Error('It is closed.');
      },
    });
    connection.close();
    expect(looking).toBe(false);
    await remove();
  });
});
