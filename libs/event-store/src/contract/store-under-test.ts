import type { EventStore } from '../event-store.js';

/** What an adapter hands to the contract suite: a log that may hold anything, and that others may write to meanwhile. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Ends the stores, and removes the log where it was made for the test. */
  remove(): Promise<void>;
}

/** Makes an adapter's log for one group of tests. */
export type Prepare = () => Promise<StoreUnderTest>;
