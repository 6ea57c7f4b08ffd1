import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { foreignFormat, LOG_FORMAT } from '../log-format.js';
import type { StoreClock } from '../operated-event-store.js';
import { roles } from './migrations/0004-roles.js';
import { logEndRoles } from './migrations/0005-log-end.js';
import { migrations } from './migrations/index.js';
import { createRoles } from './roles.js';
import { StartupError } from '../startup-error.js';

export interface MigrateOptions {
  /** Default `database`. */
  readonly clock?: StoreClock;
  /** Identity of a store that is made; default: a new one. A log that has one keeps it. null: the caller gives it one. */
  readonly storeId?: string | null;
  /** Told what the owner of the database should know. */
  readonly log?: (line: string) => void;
}

/** Any number; two processes that start at once take turns on it. */
const MIGRATION_LOCK = 7_306_117;

/**
 * Brings a database to this version: the log, the control tables of read models, roles and grants. Repeating it does nothing.
 * @throws StartupError when the log has another format or another clock than asked, or was migrated by a newer version
 */
export async function migrateLog(
  url: string,
  { clock = 'database', storeId = randomUUID(), log = () => {} }: MigrateOptions = {},
): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseForeign(client, clock);
    const missing = await createRoles(client);
    if (missing.length > 0)
      log(
        `The database roles ${missing.join(', ')} could not be made; the rights of the connecting role are used instead.`,
      );
    await applyMissing(client);
    await client.query(roles);
    await client.query(logEndRoles);
    if (storeId !== null) await identify(client, storeId, clock);
  } finally {
    await client.end();
  }
}

/** Makes the head of an empty log, and with it a store; one that is there stays. */
export async function identify(client: pg.ClientBase, storeId: string, clock: StoreClock): Promise<void> {
  await client.query(
    `insert into jejak_log.head (id, store_id, position, chain, recorded_at, format, clock)
     values (1, $1, 0, decode(repeat('00', 32), 'hex'), '1970-01-01Z', $2, $3) on conflict do nothing`,
    [storeId, LOG_FORMAT, clock],
  );
}

/**
 * Holds a database against this version without changing anything.
 * @throws StartupError when there is no log, or a service of another version migrated it
 */
export async function assertMigrated(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query(`select to_regclass('jejak_log.migration') is not null as there`);
    const last = rows[0].there ? await lastStep(client) : 0;
    if (last === 0)
      throw new StartupError(['There is no log in this database. Start the service once: npm start']);
    refuseNewer(last);
    if (last < migrations.length)
      throw new StartupError([
        `This database was migrated to step ${last}; this version of Jejak needs ${migrations.length}. Start the service of this version first, or use the command line of the one that runs.`,
      ]);
  } finally {
    await client.end();
  }
}

async function lastStep(client: pg.Client): Promise<number> {
  const { rows } = await client.query('select coalesce(max(number), 0) as last from jejak_log.migration');
  return rows[0].last as number;
}

function refuseNewer(last: number): void {
  if (last > migrations.length)
    throw new StartupError([
      `This database was migrated to step ${last}; this version of Jejak knows ${migrations.length}. Start a newer version.`,
    ]);
}

async function refuseForeign(client: pg.Client, clock: StoreClock): Promise<void> {
  const { rows: found } = await client.query(`select to_regclass('jejak_log.head') is not null as there`);
  if (!found[0].there) return;
  const { rows } = await client.query('select format, clock from jejak_log.head');
  if (rows.length === 0) return;
  const foreign = foreignFormat(rows[0].format);
  if (foreign) throw new StartupError([foreign]);
  if (rows[0].clock !== clock)
    throw new StartupError([
      `This store was created with the ${rows[0].clock} clock and cannot change it. Set JEJAK_CLOCK=${rows[0].clock}, or use another database.`,
    ]);
}

async function applyMissing(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists jejak_log');
  await client.query(`create table if not exists jejak_log.migration (
    number int primary key, name text not null, applied_at timestamptz(3) not null default now())`);
  const last = await lastStep(client);
  refuseNewer(last);
  for (const [index, { name, sql }] of migrations.entries()) {
    if (index < last) continue;
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into jejak_log.migration (number, name) values ($1, $2)', [index + 1, name]);
    // A failed transaction answers COMMIT with ROLLBACK and raises nothing.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error(`Migration ${index + 1} (${name}) was rolled back.`);
  }
}
