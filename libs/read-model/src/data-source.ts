import pg from 'pg';
import { DataSource } from 'typeorm';
import { LeanClient } from '#app/lean-postgres';
import type { EntityClass } from '#app/platform';

export interface DataSourceSettings {
  readonly url: string;
  readonly schema: string;
  readonly entities: readonly EntityClass[];
  /** Most connections at once. */
  readonly connections: number;
  /** Start-up options of each connection, such as `-c role=jejak_reader`. */
  readonly options: string;
  readonly name: string;
}

/** An open TypeORM data source whose entities stand in one schema. */
export async function openDataSource(settings: DataSourceSettings): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: settings.url,
    schema: settings.schema,
    entities: [...settings.entities],
    applicationName: settings.name,
    installExtensions: false,
    poolErrorHandler: () => undefined,
    extra: {
      Client: LeanClient,
      max: settings.connections,
      options: settings.options,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
    },
  });
  await source.initialize();
  return source;
}

/**
 * The start-up option that makes a connection act in a role, or nothing where the database has no such role or the
 * user may not take it (a migrating user without CREATEROLE).
 */
export async function roleOption(url: string, role: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const found = await client.query(
      `select from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'member')`,
      [role],
    );
    return found.rowCount === 1 ? `-c role=${role}` : '';
  } finally {
    await client.end();
  }
}
