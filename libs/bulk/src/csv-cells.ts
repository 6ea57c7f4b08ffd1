import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { RowRefused } from './row-refused.js';

/**
 * The cells of one row of CSV (RFC 4180), as texts.
 * @throws RowRefused `import.encoding`, `import.quotes`; never with what stands in the row
 */
export function cellsOf(row: Buffer, delimiter: string): readonly string[] {
  if (row.includes(0) || !isUtf8(row)) throw new RowRefused('import.encoding', '');
  try {
    const records = parse(row, { delimiter, relax_column_count: true, record_delimiter: NEVER });
    return records[0] ?? [];
  } catch {
    throw new RowRefused('import.quotes', '');
  }
}

/** The row was cut before: no line end inside it is the end of a row, and this stands in none. */
const NEVER = '\u0000';
