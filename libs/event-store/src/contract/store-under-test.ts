import type { EventStore } from '../event-store.js';

/** What an adapter hands to the contract suite: a log that may hold anything, and that others may write to meanwhile. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Ends the stores, and removes the log where it was made for the test. */
  remove(): Promise<void>;
}

/** Makes an adapter's log for one group of tests. */
export type Prepare = () => Promise<StoreUnderTest>;

/** An adapter's log whose server, and the way to it, can be broken. */
export interface StoreUnderFaults extends StoreUnderTest {
  /** True where positions are 1, 2, 3 …; elsewhere they only rise. */
  readonly dense: boolean;
  /** Ends the server at once (`kill -9`). Returns when it is gone. */
  kill(): Promise<void>;
  /** Starts it again: same address, same data. */
  start(): Promise<void>;
  /** The server ends, in order, whatever it is answering to those who follow and read. */
  endReads(): Promise<void>;
  /** The next append arrives, and its answer is lost with the connection. Resolves when it happened. */
  loseAnswer(): Promise<void>;
  /** The next append is cut off before it arrives. Resolves when it happened. */
  cutBeforeCall(): Promise<void>;
  /** What the engine's own check of its log finds, such as a broken chain; nothing: it is sound. */
  damage(): Promise<readonly string[]>;
}

/** Makes an adapter's log that may be broken. */
export type PrepareFaults = () => Promise<StoreUnderFaults>;
