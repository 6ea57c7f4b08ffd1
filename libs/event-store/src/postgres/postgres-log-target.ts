import pg from 'pg';
import { systemClock } from '#app/platform';
import { contentHash } from '../content-hash.js';
import type { LogTarget } from '../copy/log-target.js';
import type { RecordedEvent } from '../event-store.js';
import { placeOf, positionOf } from '../positions.js';
import { migrateLog, type MigrateOptions } from './migrate-log.js';
import { PostgresEventStore } from './postgres-event-store.js';

const COPY_IN = `select jejak_log.copy_in($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) as place`;

/** A log on PostgreSQL that is filled from another one. Only the owner of the database may do that. */
export class PostgresLogTarget implements LogTarget {
  private constructor(
    readonly store: PostgresEventStore,
    private readonly client: pg.Client,
  ) {}

  /** Makes the log, or opens the one that is there. @throws StartupError as `migrateLog` does */
  static async open(url: string, options: MigrateOptions): Promise<PostgresLogTarget> {
    await migrateLog(url, options);
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'jejak copy' });
    client.on('error', () => {});
    await client.connect();
    return new PostgresLogTarget(await openForReading(url), client);
  }

  async last(): Promise<RecordedEvent | null> {
    const { position } = await this.store.head();
    if (position === null) return null;
    const after = positionOf(placeOf(position) - 1n);
    for await (const event of this.store.readAll({ after, limit: 1 })) return event;
    throw new Error(`No event stands at position ${position}, the end of the log.`);
  }

  async write(events: readonly RecordedEvent[]): Promise<void> {
    const { position } = await this.store.head();
    await this.client.query(COPY_IN, [String(placeOf(position ?? 'start')), ...valuesOf(events)]);
  }

  async close(): Promise<void> {
    await this.client.end();
    await this.store.close();
  }
}

/** A log of which nothing but reading is wanted, whatever its clock. */
export const openForReading = (url: string): Promise<PostgresEventStore> =>
  PostgresEventStore.open(url, { role: 'jejak_projector', clock: systemClock });

function valuesOf(events: readonly RecordedEvent[]): unknown[] {
  const texts = events.map(({ data, metadata }) => ({
    data: JSON.stringify(data),
    metadata: JSON.stringify(metadata),
  }));
  const array = (of: (event: RecordedEvent) => unknown): string => `{${events.map(of).join(',')}}`;
  const lines = (of: (event: RecordedEvent) => string | null): string =>
    events.map((e) => of(e) ?? '').join('\n');
  return [
    lines((e) => e.stream),
    array((e) => e.revision),
    array((e) => e.id),
    lines((e) => e.type),
    array((e) => e.schemaVersion),
    lines((e) => e.metadata.occurredAt),
    lines((e) => e.recordedAt),
    lines((e) => e.metadata.validAt),
    array((e) => e.metadata.commandId),
    array((e) => e.metadata.$correlationId),
    lines((e) => e.metadata.$causationId),
    texts.map(({ data }) => data).join('\n'),
    texts.map(({ metadata }) => metadata).join('\n'),
    Buffer.concat(events.map((event, i) => contentHash(event.stream, { event, ...texts[i]! }))),
  ];
}
