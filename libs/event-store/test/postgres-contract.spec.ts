import { jest } from '@jest/globals';
import { eventStoreContract } from '../src/contract/event-store-contract.js';
import { faultContract } from '../src/contract/fault-contract.js';
import { postgresUnderFaults } from './postgres-under-faults.js';
import { postgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

describe('PostgresEventStore', () => {
  eventStoreContract(postgresUnderTest);
  faultContract(postgresUnderFaults);
});
