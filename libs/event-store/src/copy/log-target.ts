import type { EventStore, RecordedEvent } from '../event-store.js';

/** A log that is filled from another one, while nothing else writes to it. One for each engine. */
export interface LogTarget {
  /** The same log, for reading. */
  readonly store: EventStore;
  /** The newest event; null while the log is empty. */
  last(): Promise<RecordedEvent | null>;
  /**
   * Adds events at the end, in their order: ids, revisions, times and contents as they are; positions are the log's own.
   * When it fails, those before some event may stand there.
   * @throws Error when they do not follow what is there
   */
  write(events: readonly RecordedEvent[]): Promise<void>;
  close(): Promise<void>;
}
