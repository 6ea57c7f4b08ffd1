import pg from 'pg';
import { systemClock } from '#app/platform';
import type { LogTarget } from '../copy/log-target.js';
import type { RecordedEvent } from '../event-store.js';
import { placeOf, positionOf } from '../positions.js';
import { CopyIn } from './copy-in.js';
import { migrateLog, type MigrateOptions } from './migrate-log.js';
import { PostgresEventStore } from './postgres-event-store.js';

/** A log on PostgreSQL that is filled from another one. Only the owner of the database may do that. */
export class PostgresLogTarget implements LogTarget {
  private constructor(
    readonly store: PostgresEventStore,
    private readonly client: pg.Client,
    private readonly copyIn: CopyIn,
  ) {}

  /** Makes the log, or opens the one that is there. @throws StartupError as `migrateLog` does */
  static async open(url: string, options: MigrateOptions): Promise<PostgresLogTarget> {
    await migrateLog(url, options);
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'jejak copy' });
    client.on('error', () => {});
    await client.connect();
    return new PostgresLogTarget(await openForReading(url), client, await CopyIn.open(client));
  }

  async last(): Promise<RecordedEvent | null> {
    const { position } = await this.store.head();
    if (position === null) return null;
    const after = positionOf(placeOf(position) - 1n);
    for await (const event of this.store.readAll({ after, limit: 1 })) return event;
    throw new Error(`No event stands at position ${position}, the end of the log.`);
  }

  write(events: readonly RecordedEvent[]): Promise<void> {
    return this.copyIn.write(events);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.store.close();
  }
}

/** A log of which nothing but reading is wanted, whatever its clock. */
export const openForReading = (url: string): Promise<PostgresEventStore> =>
  PostgresEventStore.open(url, { role: 'jejak_projector', clock: systemClock });
