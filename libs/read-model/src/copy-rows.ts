import type { PoolClient } from 'pg';
import type { EntityManager, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { from } from 'pg-copy-streams';
import { writtenColumns, type Values } from './column-values.js';
import { copyStatement } from './statements.js';

/** Characters sent at once. */
const PIECE = 256 * 1024;

/** Writes rows whose keys the table does not have yet by COPY, in the caller's transaction: no conflict, no parsing of JSON. */
export async function copyRows(
  manager: EntityManager,
  metadata: EntityMetadata,
  rows: readonly Values[],
): Promise<void> {
  const client = (await manager.queryRunner!.connect()) as PoolClient;
  const columns = writtenColumns(metadata).map((column) => [column.propertyName, textOf(column)] as const);
  await new Promise<void>((resolve, reject) => {
    const stream = client.query(from(copyStatement(metadata)));
    stream.on('error', reject);
    stream.on('finish', resolve);
    let piece = '';
    for (const row of rows) {
      let line = '';
      for (const [name, text] of columns) {
        const given = row[name];
        line += `${line === '' ? '' : '\t'}${given === null || given === undefined ? '\\N' : text(given)}`;
      }
      piece += `${line}\n`;
      if (piece.length < PIECE) continue;
      stream.write(piece);
      piece = '';
    }
    stream.end(piece);
  });
}

/** How a value of the column stands in a line of COPY. */
function textOf(column: ColumnMetadata): (value: unknown) => string {
  if (column.isArray) return (value) => escaped(arrayOf(value as readonly unknown[]));
  if (column.type === 'json' || column.type === 'jsonb') return (value) => escaped(JSON.stringify(value));
  return (value) => (typeof value === 'string' ? escaped(value) : String(value));
}

const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (character) => ESCAPES[character]!) : text;

/** PostgreSQL's text form of a list. */
const arrayOf = (values: readonly unknown[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${String(value).replaceAll(/["\\]/g, '\\$&')}"`)).join(',')}}`;
