import { jest } from '@jest/globals';
import {
  concurrencyContract,
  contentContract,
  expectationContract,
} from '../src/contract/append-contract.js';
import { decisionContract } from '../src/contract/decision-contract.js';
import { followContract, readContract } from '../src/contract/read-contract.js';
import type { Prepare } from '../src/contract/store-under-test.js';
import { EventStoreDbEventStore } from '../src/eventstoredb/eventstoredb-event-store.js';
import { eventStoreDbUnderTest } from './eventstoredb-under-test.js';

// Other specs share the machine.
jest.setTimeout(60_000);

/** A real server, a single node or a cluster, empty or used; without one: the double. */
const url = process.env['EVENTSTORE_URL'];
const prepare: Prepare = url
  ? async () => {
      const store = await EventStoreDbEventStore.open(url);
      return { store, remove: () => store.close() };
    }
  : eventStoreDbUnderTest;

describe(`EventStoreDbEventStore over ${url ? 'the server of EVENTSTORE_URL' : 'the double'}`, () => {
  expectationContract(prepare);
  contentContract(prepare);
  concurrencyContract(prepare);
  readContract(prepare);
  followContract(prepare);
  decisionContract(prepare);
});
