import type { Clock } from '#app/platform';
import type { StoreUnderTest } from '../src/contract/store-under-test.js';
import { EventStoreDbEventStore } from '../src/eventstoredb/eventstoredb-event-store.js';
import type { NewEvent } from '../src/event-store.js';
import { DoubleLog, type Proposed } from './eventstoredb-double/double-log.js';
import { DoubleNode } from './eventstoredb-double/double-node.js';

export interface EventStoreDbUnderTest extends StoreUnderTest {
  readonly store: EventStoreDbEventStore;
  readonly node: DoubleNode;
}

/** An empty log on a double of its own. */
export async function eventStoreDbUnderTest(clock?: Clock): Promise<EventStoreDbUnderTest> {
  const node = new DoubleNode(new DoubleLog());
  await node.start();
  const store = await EventStoreDbEventStore.open(node.url, clock ? { clock } : {});
  const remove = async () => {
    await store.close();
    await node.close();
  };
  return { store, node, remove };
}

/** An event as another program would write it, without a mark; or with one, as another process of ours. */
export const written = ({ id, type, data, metadata }: NewEvent, store?: object): Proposed => ({
  id,
  type,
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify(data)),
  metadata: Buffer.from(JSON.stringify({ ...metadata, ...(store ? { store } : {}) })),
});
