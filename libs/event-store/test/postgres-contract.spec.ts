import { jest } from '@jest/globals';
import {
  concurrencyContract,
  contentContract,
  expectationContract,
} from '../src/contract/append-contract.js';
import { consumerContract } from '../src/contract/consumer-contract.js';
import { decisionContract } from '../src/contract/decision-contract.js';
import { faultContract } from '../src/contract/fault-contract.js';
import { orderContract } from '../src/contract/order-contract.js';
import { followContract, readContract } from '../src/contract/read-contract.js';
import { postgresUnderFaults } from './postgres-under-faults.js';
import { postgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

describe('PostgresEventStore', () => {
  expectationContract(postgresUnderTest);
  contentContract(postgresUnderTest);
  concurrencyContract(postgresUnderTest);
  orderContract(postgresUnderTest);
  readContract(postgresUnderTest);
  followContract(postgresUnderTest);
  consumerContract(postgresUnderTest);
  decisionContract(postgresUnderTest);
  faultContract(postgresUnderFaults);
});
