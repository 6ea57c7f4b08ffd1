import { Client } from 'pg';

/** The key of the session lock that says which Jejak uses the server; nobody else takes locks in the database `postgres`. */
const KEY = [1785555051, 1];

/** The right to use a server and to stop it. It ends with our connection, therefore also when we are killed. */
export interface Claim {
  /** Resolves when the connection is lost: then the server has died or another may claim it. */
  lost: Promise<void>;
  release(): Promise<void>;
}

/** Claims the server; the process number of the Jejak that holds it already when somebody does. */
export async function claim(url: string): Promise<Claim | { heldBy: string }> {
  const client = new Client({
    connectionString: url,
    application_name: `jejak ${process.pid}`,
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
  });
  await client.connect();
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS mine', KEY);
  if (rows[0]?.mine === true) return { lost, release: () => client.end() };
  const holder = await client.query<{ application_name: string }>(
    `SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND classid = $1 AND objid = $2`,
    KEY,
  );
  await client.end();
  return { heldBy: holder.rows[0]?.application_name.replace('jejak ', '') ?? 'unknown' };
}

/** Makes the database if the server does not have it yet. */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
