import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { ApiClient } from '../api-client.js';
import { CommandFailure, EXIT } from '../exit.js';
import { linesOf, MAX_LINE_BYTES, type FileLine } from './lines.js';
import { startProgress } from './progress.js';
import { RejectedRows } from './rejected-rows.js';
import type { RowAnswer } from './row-answer.js';

/** What the command line states about the whole file. */
export interface ImportOptions {
  readonly file: string;
  /** Number of the Minister's formation decree. */
  readonly decree: string;
  readonly decreeDate?: string;
  /** Day on which the vacancies were announced, `YYYY-MM-DD`. */
  readonly announcedOn: string;
  readonly fiscalYear?: string;
  /** Where rejected rows go; default `<file name>.rejected.ndjson` in the current folder. */
  readonly rejected?: string;
}

/** What became of the rows. */
export interface ImportResult {
  readonly rows: number;
  readonly recorded: number;
  readonly already: number;
  readonly refused: number;
  readonly rejectedFile: string | null;
  readonly seconds: number;
}

/** Rows a request carries: large enough that one commit holds many, small enough to show progress. */
const CHUNK_ROWS = 400;
const CHUNK_BYTES = 4 * 1024 * 1024;

/**
 * Sends the file's rows to the service, chunk by chunk. May be stopped and repeated at any time: a row that was recorded
 * is recognised, by whomever it was sent.
 */
export async function importFormations(api: ApiClient, options: ImportOptions): Promise<ImportResult> {
  const started = performance.now();
  const { sha256, lines } = await survey(options.file);
  const rejected = new RejectedRows(options.rejected ?? `${basename(options.file)}.rejected.ndjson`);
  const tally = { rows: 0, recorded: 0, already: 0, refused: 0 };
  const progress = startProgress(lines, 'rows');
  let chunk: FileLine[] = [];
  let bytes = 0;
  let seen = 0;
  const settle = async (
    answers: readonly RowAnswer[],
    rows: ReadonlyMap<number, FileLine>,
  ): Promise<void> => {
    for (const answer of answers) {
      tally.rows += 1;
      tally[answer.status] += 1;
      if (answer.status === 'refused') await rejected.write(answer, rows.get(answer.line)?.bytes ?? null);
    }
  };
  const flush = async (): Promise<void> => {
    if (chunk.length === 0) return;
    await settle(await send(api, options, sha256, chunk), new Map(chunk.map((line) => [line.number, line])));
    chunk = [];
    bytes = 0;
  };
  try {
    for await (const line of linesOf(options.file)) {
      seen += 1;
      if (line.bytes === null) {
        await flush();
        const detail = `The line has ${line.length} bytes; a row has at most ${MAX_LINE_BYTES}.`;
        await settle(
          [{ line: line.number, status: 'refused', code: 'json.too-large', pointer: '', detail }],
          new Map(),
        );
      } else if (line.bytes.toString('latin1').trim() !== '') {
        chunk.push(line);
        bytes += line.length + 1;
      }
      if (chunk.length >= CHUNK_ROWS || bytes >= CHUNK_BYTES) await flush();
      progress.update(seen);
    }
    await flush();
  } finally {
    progress.stop();
    await rejected.close();
  }
  return { ...tally, rejectedFile: rejected.path, seconds: (performance.now() - started) / 1000 };
}

async function survey(file: string): Promise<{ sha256: string; lines: number }> {
  const hash = createHash('sha256');
  let lines = 0;
  let last = 10;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk);
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
      last = chunk.at(-1) ?? last;
    }
  } catch (error) {
    throw new CommandFailure(
      EXIT.usage,
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
    );
  }
  return { sha256: hash.digest('hex'), lines: last === 10 ? lines : lines + 1 };
}

async function send(
  api: ApiClient,
  options: ImportOptions,
  fileSha256: string,
  chunk: readonly FileLine[],
): Promise<RowAnswer[]> {
  const query = new URLSearchParams({
    decreeNumber: options.decree,
    announcedOn: options.announcedOn,
    fileSha256,
  });
  if (options.decreeDate) query.set('decreeDate', options.decreeDate);
  if (options.fiscalYear) query.set('fiscalYear', options.fiscalYear);
  const numbers = chunk.map((line) => line.number);
  query.set('firstLine', String(numbers[0]));
  const path = `/v1/recruitment/formation-imports?${query.toString()}`;
  const body = Buffer.concat(chunk.flatMap((line) => [line.bytes!, Buffer.from('\n')]));
  const key = createHash('sha256').update(path).update(body).digest('hex');
  const text = await api.send(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-ndjson', 'idempotency-key': key },
  });
  const answers = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as RowAnswer);
  // The service counts the lines it was sent; blank lines of the file were not sent, so its numbers are mapped back.
  const first = numbers[0]!;
  return answers.map((answer) => ({ ...answer, line: numbers[answer.line - first] ?? answer.line }));
}
