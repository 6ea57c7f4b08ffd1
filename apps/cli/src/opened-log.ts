import {
  assertDurable,
  assertMigrated,
  EventCodec,
  StartupError,
  type OperatedEventStore,
} from '#app/event-store';
import type { Config } from '#app/platform';
import { registry } from '../../api/src/house.js';
import { CommandFailure, EXIT } from './exit.js';
import { engineOf } from './log-engines.js';

/** A log, and the database of its read models, as a command finds them. */
export interface OpenedLog {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly store: OperatedEventStore;
  /** Reads public values only: no key is needed. */
  readonly codec: EventCodec;
  close(): Promise<void>;
}

/**
 * Opens a log to read it once: migrates nothing, follows nothing, takes no key. What a service beside it needs stays as it is.
 * @throws CommandFailure when there is no log, or it was migrated by another version than this · StartupError
 */
export async function openLog(config: Config, databaseUrl: string): Promise<OpenedLog> {
  await assertMigrated(databaseUrl).catch((error: unknown) => {
    throw error instanceof StartupError ? new CommandFailure(EXIT.usage, error.message) : error;
  });
  await assertDurable(databaseUrl);
  const { eventStore, clock } = config;
  const url = eventStore.engine === 'postgres' ? databaseUrl : eventStore.url;
  const store = await engineOf(url).read(url, clock);
  return { config, databaseUrl, store, codec: new EventCodec(registry()), close: () => store.close() };
}
