import type { EventCodec, EventStore } from '#app/event-store';
import type { Clock } from '#app/platform';

/** A structured line of the log. */
export type LogLine = (
  level: 'info' | 'warn' | 'error',
  message: string,
  fields: Readonly<Record<string, unknown>>,
) => void;

/** What the read side needs of its surroundings. */
export interface ReadSide {
  /** PostgreSQL that holds the read models, migrated. */
  readonly url: string;
  readonly store: EventStore;
  /** The log stands in another engine than `url`; absent: in the same database. */
  readonly logElsewhere?: boolean;
  readonly codec: EventCodec;
  /** The clock of a store created with a simulated one; absent: the database's clock counts. */
  readonly clock?: Clock;
  readonly log?: LogLine;
  /** How long a lease lasts unrenewed; default 15 s. */
  readonly leaseMs?: number;
}

/** Most events of a live batch. */
export const LIVE_BATCH = 500;
/** Most events of a batch while rebuilding or catching up. */
export const CATCH_UP_BATCH = 1_000;
