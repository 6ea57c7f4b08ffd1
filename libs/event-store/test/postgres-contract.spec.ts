import {
  concurrencyContract,
  contentContract,
  expectationContract,
} from '../src/contract/append-contract.js';
import { decisionContract } from '../src/contract/decision-contract.js';
import { followContract, readContract } from '../src/contract/read-contract.js';
import { postgresUnderTest } from './postgres-under-test.js';

describe('PostgresEventStore', () => {
  expectationContract(postgresUnderTest);
  contentContract(postgresUnderTest);
  concurrencyContract(postgresUnderTest);
  readContract(postgresUnderTest);
  followContract(postgresUnderTest);
  decisionContract(postgresUnderTest);
});
