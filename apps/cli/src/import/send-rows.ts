import { createHash } from 'node:crypto';
import type { FileLine, RowAnswer } from '#app/bulk';
import type { ApiClient } from '../api-client.js';
import { CommandFailure, EXIT } from '../exit.js';

/** Where rows are sent to, and what is stated about all of them. */
export interface Destination {
  readonly path: string;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly header: Buffer | null;
}

/** A row with what became of it. */
export interface AnsweredRow {
  readonly answer: RowAnswer;
  readonly row: FileLine | null;
}

const NEWLINE = Buffer.from('\n');

/** Sends rows in one request. The answers name lines of the file. @throws CommandFailure */
export async function sendRows(
  api: ApiClient,
  { path, query, header }: Destination,
  rows: readonly FileLine[],
): Promise<AnsweredRow[]> {
  const first = rows[0]?.number ?? 2;
  const stated = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const address = `${path}?${new URLSearchParams([...stated, ['firstLine', String(first)]]).toString()}`;
  const parts = [...(header ? [header] : []), ...rows.map(({ bytes }) => bytes!)];
  const body = Buffer.concat(parts.flatMap((part) => [part, NEWLINE]));
  const text = await api.send(address, {
    method: 'POST',
    body,
    headers: {
      'content-type': header ? 'text/csv' : 'application/x-ndjson',
      'idempotency-key': createHash('sha256').update(address).update(body).digest('hex'),
    },
  });
  const sent = placesOf(rows, first);
  const answers = text.split('\n').filter(Boolean);
  if (answers.length !== rows.length)
    throw new CommandFailure(
      EXIT.unreachable,
      `The service answered ${answers.length} of ${rows.length} rows.`,
    );
  return answers.map((line) => {
    const answer = JSON.parse(line) as RowAnswer;
    const row = sent.get(answer.line) ?? null;
    return { answer: { ...answer, line: row?.number ?? answer.line }, row };
  });
}

/** The service counts the lines it was sent; blank lines of the file were not sent. */
function placesOf(rows: readonly FileLine[], first: number): Map<number, FileLine> {
  const places = new Map<number, FileLine>();
  let at = first;
  for (const row of rows) {
    places.set(at, row);
    at += 1;
    for (let end = row.bytes!.indexOf(10); end >= 0; end = row.bytes!.indexOf(10, end + 1)) at += 1;
  }
  return places;
}
