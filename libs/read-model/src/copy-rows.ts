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
  // All of them beforehand: a value that has no text must fail here and not between two callbacks.
  const pieces = [...piecesOf(metadata, rows)].values();
  await new Promise<void>((resolve, reject) => {
    const stream = client.query(from(copyStatement(metadata)));
    let failed = false;
    stream.on('error', (error: Error) => {
      failed = true;
      reject(error);
    });
    stream.on('finish', resolve);
    // One piece under way at a time, and none after a failure: the stream has let go of its connection by then, and what
    // it still held would end the process when the socket drains (brianc/node-pg-copy-streams#171).
    const next = (): void => {
      if (failed) return;
      const { value, done } = pieces.next();
      if (done) stream.end();
      else stream.write(value, next);
    };
    next();
  });
}

/** The rows as lines of COPY, some at a time. */
function* piecesOf(metadata: EntityMetadata, rows: readonly Values[]): Generator<string, void> {
  const columns = writtenColumns(metadata).map((column) => [column.propertyName, textOf(column)] as const);
  let piece = '';
  for (const row of rows) {
    let separator = '';
    for (const [name, text] of columns) {
      const given = row[name];
      piece += `${separator}${given === null || given === undefined ? '\\N' : text(given)}`;
      separator = '\t';
    }
    piece += '\n';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
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
