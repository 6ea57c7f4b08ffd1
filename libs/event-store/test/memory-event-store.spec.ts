import { SettableClock } from '#app/platform';
import {
  concurrencyContract,
  contentContract,
  expectationContract,
} from '../src/contract/append-contract.js';
import { newEvent, newStream, wholeLog } from '../src/contract/contract-events.js';
import { consumerContract } from '../src/contract/consumer-contract.js';
import { decisionContract } from '../src/contract/decision-contract.js';
import { orderContract } from '../src/contract/order-contract.js';
import { followContract, readContract } from '../src/contract/read-contract.js';
import { MemoryEventStore } from '../src/memory/memory-event-store.js';

const prepare = async () => {
  const store = new MemoryEventStore();
  return { store, remove: () => store.close() };
};

describe('MemoryEventStore', () => {
  expectationContract(prepare);
  contentContract(prepare);
  concurrencyContract(prepare);
  orderContract(prepare);
  readContract(prepare);
  followContract(prepare);
  consumerContract(prepare);
  decisionContract(prepare);

  it('takes the given clock for recordedAt, and never goes back with it', async () => {
    const clock = new SettableClock('2024-01-02T00:00:00.000Z');
    const store = new MemoryEventStore(clock);
    await store.append(newStream(), 'no_stream', [newEvent()]);
    clock.set('2024-01-01T00:00:00.000Z');
    await store.append(newStream(), 'no_stream', [newEvent()]);
    expect((await wholeLog(store)).map((e) => e.recordedAt)).toEqual([
      '2024-01-02T00:00:00.000Z',
      '2024-01-02T00:00:00.000Z',
    ]);
  });
});
