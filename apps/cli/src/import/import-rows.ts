import { basename } from 'node:path';
import { MAX_ROW_BYTES, type FileLine } from '#app/bulk';
import type { ApiClient } from '../api-client.js';
import { CommandFailure } from '../exit.js';
import { rowsOfFile } from './file-rows.js';
import { startProgress } from './progress.js';
import { RejectedRows } from './rejected-rows.js';
import { sendRows, type AnsweredRow, type Destination } from './send-rows.js';
import { survey, type FileFormat } from './survey.js';

/** A file of rows and where they go. */
export interface RowsImport extends Pick<Destination, 'path' | 'query'> {
  readonly file: string;
  /** What the file may be. */
  readonly formats: readonly FileFormat[];
  /** Where rejected rows go; default `<file name>.rejected.ndjson` in the current folder. */
  readonly rejected?: string | undefined;
}

/** What became of the rows. */
export interface ImportResult {
  readonly rows: number;
  readonly recorded: number;
  readonly already: number;
  readonly refused: number;
  readonly rejectedFile: string | null;
  /** The last line of CSV where it has no end: a cell that was cut off reads like a whole one; null: it has one. */
  readonly openLine: number | null;
  readonly seconds: number;
}

/** Rows a request carries: large enough that one commit holds many, small enough to show progress. */
const CHUNK_ROWS = 1_000;
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Sends the file's rows to the service, chunk by chunk. May be stopped and repeated at any time: a row that was recorded
 * is recognised, by whomever it was sent.
 * @throws CommandFailure
 */
export async function importRows(
  api: ApiClient,
  { file, path, query, formats, rejected: target }: RowsImport,
): Promise<ImportResult> {
  const started = performance.now();
  const { sha256, lines, format, openEnd } = await survey(file, formats);
  const { header, rows } = await rowsOfFile(file, format);
  const destination = { path, query: { ...query, fileSha256: sha256 }, header };
  const rejected = new RejectedRows(target ?? `${basename(file)}.rejected.ndjson`);
  const tally = { rows: 0, recorded: 0, already: 0, refused: 0 };
  const settle = async (answered: readonly AnsweredRow[]): Promise<void> => {
    for (const { answer, row } of answered) {
      tally.rows += 1;
      tally[answer.status] += 1;
      if (answer.status === 'refused') await rejected.write(answer, row?.bytes ?? null);
    }
  };
  const progress = startProgress(lines, 'rows');
  let chunk: FileLine[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const answered = await sendRows(api, destination, chunk);
    chunk = [];
    bytes = 0;
    await settle(answered);
  };
  try {
    // so that a header is judged even where no row follows
    if (header) await flush();
    for await (const row of rows) {
      if (row.bytes) chunk.push(row);
      bytes += row.bytes ? row.length + 1 : 0;
      const full = chunk.length >= CHUNK_ROWS || bytes >= CHUNK_BYTES;
      if (chunk.length > 0 && (full || !row.bytes)) await flush();
      if (!row.bytes) await settle([tooLong(row, format)]);
      progress.update(row.number);
    }
    if (chunk.length > 0) await flush();
  } catch (error) {
    throw tally.rows > 0 ? stopped(error, tally.rows) : error;
  } finally {
    progress.stop();
    await rejected.close();
  }
  const openLine = openEnd && format === 'csv' ? lines : null;
  const seconds = (performance.now() - started) / 1000;
  return { ...tally, rejectedFile: rejected.path, openLine, seconds };
}

function tooLong({ number, length }: FileLine, format: FileFormat): AnsweredRow {
  const detail = `The line has ${length} bytes; a row has at most ${MAX_ROW_BYTES}.`;
  const code = format === 'csv' ? 'import.row-too-large' : 'json.too-large';
  return { answer: { line: number, status: 'refused', code, pointer: '', detail }, row: null };
}

const stopped = (error: unknown, rows: number): unknown =>
  error instanceof CommandFailure
    ? new CommandFailure(
        error.exitCode,
        `${error.message}\nStopped after ${rows} rows. Run the same command again: rows that were recorded are recognised.`,
      )
    : error;
