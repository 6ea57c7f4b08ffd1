import { jest } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#app/testing';
import { newEvent, newStream, wholeLog } from '../src/contract/contract-events.js';
import { copyLog, ForeignTargetError } from '../src/copy/copy-log.js';
import { EventStoreDbLogTarget } from '../src/eventstoredb/eventstoredb-log-target.js';
import type { RecordedEvent } from '../src/event-store.js';
import { PostgresLogTarget } from '../src/postgres/postgres-log-target.js';
import { verifyChain } from '../src/postgres/verify-chain.js';
import { DoubleLog } from './eventstoredb-double/double-log.js';
import { DoubleNode } from './eventstoredb-double/double-node.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

const withoutPositions = (events: readonly RecordedEvent[]) =>
  events.map((event) => ({ ...event, position: null }));

describe('copying a log from PostgreSQL to EventStoreDB and back', () => {
  let from: PostgresUnderTest;
  let node: DoubleNode;
  let there: EventStoreDbLogTarget;
  let database: TestDatabase;
  let back: PostgresLogTarget;
  beforeEach(async () => {
    from = await postgresUnderTest();
    const [first, second] = [newStream(), newStream()];
    const { store } = from;
    await store.append(first, 'no_stream', [newEvent({ z: 1, a: 'é \u2028', 10: 1e21 }), newEvent()]);
    await store.append(
      second,
      'no_stream',
      Array.from({ length: 250 }, (_, i) => newEvent({ text: `${i}` })),
    );
    await store.append(first, 1n, [
      newEvent({ text: 'x'.repeat(200_000) }),
      newEvent({ text: 'y'.repeat(200_000) }),
    ]);
    node = new DoubleNode(new DoubleLog());
    await node.start();
    there = await EventStoreDbLogTarget.open(node.url, 'database');
    database = await testDatabase();
    back = await PostgresLogTarget.open(database.url, {});
  });
  afterEach(async () => {
    await there.close();
    await node.close();
    await back.close();
    await database.drop();
    await from.remove();
  });

  it('keeps ids, revisions, times, every byte and their order; back again even positions and chain are the same', async () => {
    const copied = await copyLog(from.store, there);
    expect(copied).toMatchObject({ copied: 254, events: 254, equal: true });
    expect(withoutPositions(await wholeLog(there.store))).toEqual(
      withoutPositions(await wholeLog(from.store)),
    );
    expect(await copyLog(there.store, back)).toMatchObject({
      copied: 254,
      equal: true,
      digest: copied.digest,
    });
    expect(await wholeLog(back.store)).toEqual(await wholeLog(from.store));
    const { chain } = await verifyChain(from.url);
    expect(await verifyChain(database.url)).toMatchObject({ chain, fault: null });
  });

  it('goes on behind the last event that arrived, in both directions', async () => {
    await copyLog(from.store, there);
    await copyLog(there.store, back);
    await from.store.append(newStream(), 'no_stream', [newEvent(), newEvent()]);
    expect(await copyLog(from.store, there)).toMatchObject({ copied: 2, events: 256, equal: true });
    expect(await copyLog(from.store, there)).toMatchObject({ copied: 0, events: 256, equal: true });
    expect(await copyLog(there.store, back)).toMatchObject({ copied: 2, events: 256, equal: true });
  });

  it('refuses an EventStoreDB that holds another log', async () => {
    await there.store.append(newStream(), 'no_stream', [newEvent()]);
    await expect(copyLog(from.store, there)).rejects.toThrow(ForeignTargetError);
  });
});
