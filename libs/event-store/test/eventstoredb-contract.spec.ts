import { jest } from '@jest/globals';
import { eventStoreContract } from '../src/contract/event-store-contract.js';
import { eventStoreDbUnderTest } from './eventstoredb-under-test.js';

// Other specs share the machine.
jest.setTimeout(60_000);

describe('EventStoreDbEventStore over the double', () => {
  eventStoreContract(eventStoreDbUnderTest, 10_000);
});
