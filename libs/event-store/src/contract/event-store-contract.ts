import { concurrencyContract, contentContract, expectationContract } from './append-contract.js';
import { consumerContract } from './consumer-contract.js';
import { decisionContract } from './decision-contract.js';
import { orderContract } from './order-contract.js';
import { followContract, readContract } from './read-contract.js';
import type { Prepare } from './store-under-test.js';

/**
 * Everything that holds for every engine, on whatever stands in its log already.
 * @param events how many a slow consumer reads
 */
export function eventStoreContract(prepare: Prepare, events?: number): void {
  expectationContract(prepare);
  contentContract(prepare);
  concurrencyContract(prepare);
  orderContract(prepare);
  readContract(prepare);
  followContract(prepare);
  consumerContract(prepare, events === undefined ? {} : { events });
  decisionContract(prepare);
}
