import { jest } from '@jest/globals';
import { eventStoreContract } from '../src/contract/event-store-contract.js';
import { postgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

describe('PostgresEventStore', () => {
  eventStoreContract(postgresUnderTest);
});
