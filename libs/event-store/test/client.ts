import pg from 'pg';

/** Runs something on a connection of its own, as the owner of the database or as a role. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  options = '',
): Promise<T> {
  const client = new pg.Client({ connectionString: url, options });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** One statement on a connection of its own. */
export const run = (url: string, sql: string, values: unknown[] = []) =>
  withClient(url, (client) => client.query(sql, values));

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
