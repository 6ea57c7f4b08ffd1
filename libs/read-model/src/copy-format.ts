import type { EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { SearchVector } from '#app/platform';
import { writtenColumns, type Values } from './column-values.js';
import { CopyPieces } from './copy-pieces.js';

/** Writes one value, its length before it. */
type Writer = (pieces: CopyPieces, value: unknown) => void;

/** Microseconds from 1970 to PostgreSQL's first instant, 2000. */
const EPOCH = 946_684_800_000_000n;
const INT_MOST = 2 ** 31 - 1;

const int: Writer = (pieces, value) => {
  if (!Number.isInteger(value) || Math.abs(value as number) > INT_MOST)
    throw new RangeError(`${String(value)} is no int.`);
  pieces.int32(4);
  pieces.int32(value as number);
};
const bigint: Writer = (pieces, value) => {
  pieces.int32(8);
  pieces.int64(BigInt(value as string));
};
const boolean: Writer = (pieces, value) => {
  pieces.int32(1);
  pieces.byte(value ? 1 : 0);
};
const instant: Writer = (pieces, value) => {
  pieces.int32(8);
  pieces.int64(BigInt(Date.parse(value as string)) * 1_000n - EPOCH);
};

const vector: Writer = (pieces, value) => {
  const { form } = value as SearchVector;
  pieces.int32(form.length);
  pieces.bytes(form);
};

/** By type of column, as PostgreSQL 18 receives them: https://www.postgresql.org/docs/18/sql-copy.html, "Binary Format". */
const WRITERS: ReadonlyMap<unknown, Writer> = new Map<unknown, Writer>([
  ['text', (pieces, value) => pieces.text(String(value))],
  ['json', (pieces, value) => pieces.text(JSON.stringify(value))],
  // The version of jsonb's own form stands before the text.
  ['jsonb', (pieces, value) => pieces.text(`\u0001${JSON.stringify(value)}`)],
  ['int', int],
  ['integer', int],
  ['bigint', bigint],
  ['boolean', boolean],
  ['timestamptz', instant],
  ['timestamp with time zone', instant],
  ['tsvector', vector],
]);

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const NULL = -1;
const END = -1;

/** True when every column of a table has a type that can be written in COPY's binary form. */
export const fitsCopy = (metadata: EntityMetadata): boolean =>
  writtenColumns(metadata).every((column) => writerOf(column) !== undefined);

/**
 * The rows in COPY's binary form, some at a time. Of text, PostgreSQL would parse every value again; a search vector alone
 * costs it five times more. @throws RangeError, TypeError or SyntaxError for a value that is none of its column
 */
export function copyForm(metadata: EntityMetadata, rows: readonly Values[]): Buffer[] {
  const columns = writtenColumns(metadata).map((column) => [column.propertyName, writerOf(column)!] as const);
  const pieces = new CopyPieces();
  pieces.bytes(SIGNATURE);
  for (const row of rows) {
    pieces.int16(columns.length);
    for (const [name, write] of columns) {
      const value = row[name];
      if (value === null || value === undefined) pieces.int32(NULL);
      else write(pieces, value);
    }
  }
  pieces.int16(END);
  return pieces.all();
}

const writerOf = (column: ColumnMetadata): Writer | undefined =>
  column.isArray ? undefined : WRITERS.get(column.type);
