import { parseStrictJson, Problem } from '#app/web';
import { MAX_ROWS, type FileRow } from './file-row.js';
import { isBlank, LineSplitter } from './line-splitter.js';
import { RowFields } from './row-fields.js';
import { RowRefused } from './row-refused.js';

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** The bytes without the byte order mark that may open a file. */
export const withoutMark = (bytes: Buffer): Buffer =>
  bytes.subarray(0, 3).equals(BOM) ? bytes.subarray(3) : bytes;

/**
 * The rows of newline-delimited JSON. Blank lines count as lines and hold no row; a byte order mark may open the file.
 * @param firstLine number in its file of the first line
 * @throws Problem 413 `import.too-many-rows`
 */
export function ndjsonRows(body: Buffer, firstLine: number): FileRow[] {
  const rows: FileRow[] = [];
  const splitter = new LineSplitter(firstLine);
  const bytes = firstLine === 1 ? withoutMark(body) : body;
  for (const part of [splitter.push(bytes), splitter.end()])
    for (const line of part) {
      if (line.bytes && isBlank(line.bytes)) continue;
      if (rows.length === MAX_ROWS) throw new Problem('import.too-many-rows', 413);
      rows.push({ line: line.number, fields: (columns) => fieldsOf(line.bytes, columns) });
    }
  return rows;
}

function fieldsOf(bytes: Buffer | null, columns: readonly string[]): RowFields {
  if (bytes === null) throw new RowRefused('import.row-too-large', '');
  return new RowFields(parseStrictJson(bytes), columns, 'json');
}
