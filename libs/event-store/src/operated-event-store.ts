import type { EventStore } from './event-store.js';

/** Where `recordedAt` comes from; decided when the store is created, for ever. `database`: the server's own clock. */
export type StoreClock = 'database' | 'simulated';

/** What a store says of itself. */
export interface StoreInfo {
  readonly storeId: string;
  readonly format: number;
  readonly clock: StoreClock;
  /** Of the newest event; the first instant of 1970 while there is none. */
  readonly recordedAt: string;
}

/** Health of the writer since the store was opened. */
export interface WriterState {
  /** Something else changed the log, and nothing is recorded any more. */
  readonly halted: boolean;
  readonly unknownOutcomes: number;
  readonly deadlocks: number;
}

/** A store of a running service, whatever its engine: what start, readiness and metrics ask beyond the port. */
export interface OperatedEventStore extends EventStore {
  /** Identity, format and clock of the store, and its newest time. */
  storeInfo(): Promise<StoreInfo>;
  writerState(): WriterState;
}
