import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { addressOf } from '#app/embedded-postgres';
import { sharedServer } from './shared-server.js';

/** A database of one's own on the run's shared PostgreSQL server. */
export interface TestDatabase {
  url: string;
  /** Removes the database, cutting what is still connected. */
  drop(): Promise<void>;
}

/** Makes an empty database on the run's embedded server (fsync on). Roles are the server's: all databases share them. */
export async function testDatabase(): Promise<TestDatabase> {
  const { cluster, port } = await sharedServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const administer = async (statement: string) => {
    const client = new Client({ connectionString: addressOf(cluster, port, 'postgres') });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await administer(`CREATE DATABASE ${name}`);
  return {
    url: addressOf(cluster, port, name),
    drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
