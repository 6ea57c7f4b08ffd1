import { Problem } from '#app/web';
import { cellsOf } from './csv-cells.js';
import { readHeader, type Columns, type CsvHeader } from './csv-header.js';
import { MAX_ROWS, type FileRow } from './file-row.js';
import { isBlank, LineSplitter, type FileLine } from './line-splitter.js';
import { withoutMark } from './ndjson-rows.js';
import { QuotedLines } from './quoted-lines.js';
import { RowFields } from './row-fields.js';
import { RowRefused } from './row-refused.js';

/**
 * The rows of CSV: a header line, then rows. Blank rows count as lines and hold nothing; an empty cell is a value that is
 * not stated.
 * @param firstLine number in its file of the line after the header
 * @throws Problem 400 `import.header` and others of the header, 413 `import.too-many-rows`
 */
export function csvRows(body: Buffer, firstLine: number, columns: Columns): FileRow[] {
  const bytes = withoutMark(body);
  const end = bytes.indexOf(0x0a);
  const header = readHeader(withoutReturn(end < 0 ? bytes : bytes.subarray(0, end)), columns);
  const rows: FileRow[] = [];
  for (const row of rowsOf(end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 1), firstLine, header)) {
    if (row.bytes && isBlank(row.bytes, header.delimiter)) continue;
    if (rows.length === MAX_ROWS) throw new Problem('import.too-many-rows', 413);
    rows.push({ line: row.number, fields: (known) => fieldsOf(row.bytes, header, known) });
  }
  return rows;
}

function* rowsOf(bytes: Buffer, firstLine: number, { delimiter }: CsvHeader): Generator<FileLine> {
  const splitter = new LineSplitter(firstLine);
  const quoted = new QuotedLines(delimiter.charCodeAt(0));
  for (const part of [splitter.push(bytes), splitter.end()])
    for (const line of part) yield* quoted.push(line);
  yield* quoted.end();
}

function fieldsOf(bytes: Buffer | null, header: CsvHeader, known: readonly string[]): RowFields {
  if (bytes === null) throw new RowRefused('import.row-too-large', '');
  const cells = cellsOf(withoutReturn(bytes), header.delimiter);
  const { length } = header.columns;
  if (cells.length !== length) throw new RowRefused('import.cells', '', { 1: cells.length, 2: length });
  const stated = header.columns.flatMap((name, n) => (cells[n] === '' ? [] : [[name, cells[n]!] as const]));
  return new RowFields(Object.fromEntries(stated), known, 'text');
}

/** A carriage return before the line end belongs to it. */
const withoutReturn = (bytes: Buffer): Buffer => (bytes.at(-1) === 0x0d ? bytes.subarray(0, -1) : bytes);
