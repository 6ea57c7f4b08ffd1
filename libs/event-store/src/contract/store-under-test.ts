import type { EventStore } from '../event-store.js';

/** What an adapter hands to the contract suite: an empty log of its own. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Ends the stores and removes the log. */
  remove(): Promise<void>;
}

/** Makes an adapter's log for one group of tests. */
export type Prepare = () => Promise<StoreUnderTest>;
