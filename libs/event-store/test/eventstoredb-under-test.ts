import type { Clock } from '#app/platform';
import type { StoreUnderTest } from '../src/contract/store-under-test.js';
import { EventStoreDbEventStore } from '../src/eventstoredb/eventstoredb-event-store.js';
import { DoubleLog } from './eventstoredb-double/double-log.js';
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
