import { concurrencyContract, contentContract, expectationContract } from './append-contract.js';
import { decisionContract } from './decision-contract.js';
import { followContract, readContract } from './read-contract.js';
import type { Prepare } from './store-under-test.js';

/** Everything that holds for every engine, on whatever stands in its log already. */
export function eventStoreContract(prepare: Prepare): void {
  expectationContract(prepare);
  contentContract(prepare);
  concurrencyContract(prepare);
  readContract(prepare);
  followContract(prepare);
  decisionContract(prepare);
}
