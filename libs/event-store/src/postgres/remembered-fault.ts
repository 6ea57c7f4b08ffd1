import pg from 'pg';
import type { Position } from '../event-store.js';

/** The place of the first fault that a watch over this database found; null: none, or none any more. @throws the driver's error */
export async function rememberedFault(url: string): Promise<Position | null> {
  const { rows } = await once(url, 'select position from jejak_read.chain_fault');
  return (rows[0] as { position: string } | undefined)?.position ?? null;
}

/** Writes it down, for the next start; null: the log fits there again. @throws the driver's error */
export async function rememberFault(url: string, position: Position | null): Promise<void> {
  if (position === null) await once(url, 'delete from jejak_read.chain_fault');
  else
    await once(
      url,
      'insert into jejak_read.chain_fault (id, position) values (1, $1) on conflict do nothing',
      [position],
    );
}

async function once(url: string, text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(text, [...values]);
  } finally {
    await client.end().catch(() => {});
  }
}
