import { jest } from '@jest/globals';
import { RUN } from '../src/contract/contract-events.js';
import { eventStoreContract } from '../src/contract/event-store-contract.js';
import { EventStoreDbEventStore } from '../src/eventstoredb/eventstoredb-event-store.js';

// A cluster may hold an election meanwhile.
jest.setTimeout(120_000);

const url = process.env['EVENTSTORE_URL'] ?? '';

/** `npm run test:eventstoredb`: a real server, a single node or a cluster, empty or in use. It writes a log of its own, and deletes nothing. */
describe('EventStoreDbEventStore over the server of EVENTSTORE_URL', () => {
  eventStoreContract(async () => {
    const store = await EventStoreDbEventStore.open(url, { origin: `platform.store-${RUN}` });
    return { store, remove: () => store.close() };
  }, 10_000);
});
