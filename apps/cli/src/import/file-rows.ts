import { delimiterOf, isBlank, QuotedLines, withoutMark, type FileLine } from '#app/bulk';
import { CommandFailure, EXIT } from '../exit.js';
import { linesOf } from './lines.js';
import type { FileFormat } from './survey.js';

/** The rows of a file with what stands before them. */
export interface FileRows {
  /** The header line of CSV; null: the form has none. */
  readonly header: Buffer | null;
  /** Rows as they stand there, with the number of the line they begin on; none is cut inside a quoted cell. */
  readonly rows: AsyncIterable<FileLine>;
}

/** Opens a file of rows, with flat memory. @throws CommandFailure for CSV whose first line is no header */
export async function rowsOfFile(file: string, format: FileFormat): Promise<FileRows> {
  const lines = linesOf(file);
  if (format === 'ndjson') return { header: null, rows: notBlank(lines) };
  const first = await lines.next();
  const header = first.done ? null : first.value.bytes;
  if (!header || isBlank(header))
    throw new CommandFailure(EXIT.usage, `${file} has no header: its first line must name the columns.`);
  const delimiter = delimiterOf(withoutMark(header));
  return { header, rows: notBlank(joined(lines, delimiter), delimiter) };
}

async function* joined(lines: AsyncIterable<FileLine>, delimiter: string): AsyncGenerator<FileLine> {
  const quoted = new QuotedLines(delimiter.charCodeAt(0));
  for await (const line of lines) yield* quoted.push(line);
  yield* quoted.end();
}

async function* notBlank(rows: AsyncIterable<FileLine>, delimiter?: string): AsyncGenerator<FileLine> {
  for await (const row of rows) if (!row.bytes || !isBlank(row.bytes, delimiter)) yield row;
}
