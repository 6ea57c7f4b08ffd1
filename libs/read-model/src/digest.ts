import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { EntityManager } from 'typeorm';
import type { EntityClass } from '#app/platform';
import { digestStatement } from './statements.js';

const PAGE = 2_000;

/**
 * SHA-256 over a projection's tables in name order: the name, then each row in primary-key order as an RFC 8785 array of
 * the declared columns, one a line; instants UTC with milliseconds, numbers as strings. Must run inside a transaction.
 */
export async function digestOf(manager: EntityManager, entities: readonly EntityClass[]): Promise<string> {
  const hash = createHash('sha256');
  const tables = entities.map((entity) => manager.dataSource.getMetadata(entity));
  tables.sort((a, b) => (a.tableName < b.tableName ? -1 : 1));
  for (const metadata of tables) {
    hash.update(`${metadata.tableName}\n`);
    await manager.query(`declare digest_rows no scroll cursor for ${digestStatement(metadata)}`);
    for (;;) {
      const rows = (await manager.query(`fetch ${PAGE} from digest_rows`)) as { row: unknown[] }[];
      for (const { row } of rows) hash.update(`${lineOf(row)}\n`);
      if (rows.length < PAGE) break;
    }
    await manager.query('close digest_rows');
  }
  return hash.digest('hex');
}

/** RFC 8785 differs from `JSON.stringify` in the order of members only; most rows have none. */
const lineOf = (row: readonly unknown[]): string | undefined =>
  row.some((value) => value !== null && typeof value === 'object') ? canonicalize(row) : JSON.stringify(row);
