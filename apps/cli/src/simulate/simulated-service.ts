import { createHash } from 'node:crypto';
import type { RowAnswer } from '#app/bulk';
import { ServiceRefusal, type ApiClient } from '../api-client.js';
import { CommandFailure, EXIT } from '../exit.js';
import { startProgress } from '../import/progress.js';
import { patiently } from '../patiently.js';

/** What a recorded decision answers, as far as a simulation goes on from it. */
export interface Recorded {
  readonly id: string;
  readonly revision: string;
  readonly position: string;
  readonly decisionId?: string;
  readonly links?: { readonly page?: string };
}

/** What became of a batch of moves, as far as a simulation goes on from it. */
export interface RecordedBatch {
  readonly batchId: string;
  readonly complete: boolean;
  readonly position: string | null;
  readonly rows: readonly {
    readonly status: string;
    readonly code?: string;
    readonly detail?: string;
  }[];
}

/** The answer to a row: where the row made something new, also its id. */
export type SimulatedRowAnswer = RowAnswer & { readonly promotionId?: string };

/** Rows for one import: what all share, and one flat object each. */
export interface RowsToSend {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly rows: readonly object[];
}

/** Single commands at work at one time. */
const IN_FLIGHT = 16;
/** Rows of one request. */
const PART = 2_000;

/** A service as a simulation uses it: everybody's addresses. */
export class SimulatedService {
  /** What was recorded: single commands and rows. */
  recorded = 0;
  /** Place of the ledger of the last single command. */
  position = '';
  /** Of things that were decided on singly, by their address. */
  private readonly revisions = new Map<string, string>();

  constructor(private readonly api: ApiClient) {}

  /**
   * Records.
   * @param revision of what is decided on; null: something new
   * @param which tells apart requests that say the same
   * @throws ServiceRefusal
   */
  async record(
    path: string,
    body: object,
    revision: string | number | null = null,
    which = '',
  ): Promise<Recorded> {
    const { body: text, headers } = json(body);
    const key = createHash('sha256').update(`${path}\n${revision}\n${text}${which}`).digest('hex');
    const match = revision === null ? {} : { 'if-match': `"${revision}"` };
    const send = () =>
      this.api.send(path, {
        method: 'POST',
        body: text,
        headers: { ...headers, ...match, 'idempotency-key': key },
      });
    const recorded = JSON.parse(await patiently(send)) as Recorded;
    this.recorded += 1;
    this.position = recorded.position;
    return recorded;
  }

  /**
   * Decides on something that is there, whichever revision it has by now.
   * @param thing its address, such as `/v1/organisation/posts/<id>`
   * @throws ServiceRefusal
   */
  async decide(thing: string, verb: string, body: object): Promise<Recorded> {
    const path = `${thing}/${verb}`;
    const { body: text, headers } = json(body);
    const key = digestOf(path, text);
    for (;;) {
      const match = { 'if-match': `"${this.revisions.get(thing) ?? '0'}"` };
      const init = { method: 'POST', body: text, headers: { ...headers, ...match, 'idempotency-key': key } };
      try {
        const recorded = JSON.parse(await patiently(() => this.api.send(path, init))) as Recorded;
        this.revisions.set(thing, recorded.revision);
        this.recorded += 1;
        this.position = recorded.position;
        return recorded;
      } catch (error) {
        const current = error instanceof ServiceRefusal && error.status === 412 ? error.problem : {};
        if (!current.currentRevision || current.currentRevision === this.revisions.get(thing)) throw error;
        this.revisions.set(thing, current.currentRevision);
      }
    }
  }

  /** Records one SK that decides in many streams, or its end. @throws CommandFailure where a row is refused */
  async batch(path: string, body: object): Promise<RecordedBatch> {
    const { body: text, headers } = json(body);
    const init = {
      method: 'POST',
      body: text,
      headers: { ...headers, 'idempotency-key': digestOf(path, text) },
    };
    const report = JSON.parse(await patiently(() => this.api.send(path, init))) as RecordedBatch;
    const refused = report.rows.find(({ status }) => status === 'refused');
    if (!report.complete)
      throw new CommandFailure(EXIT.refused, `${path}: ${refused?.code}: ${refused?.detail}`);
    this.recorded += report.rows.length;
    this.position = report.position ?? this.position;
    return report;
  }

  /** One answer, as of everything recorded so far. */
  async ask<T>(path: string): Promise<T> {
    const asOf = this.position && `${path.includes('?') ? '&' : '?'}minPosition=${this.position}`;
    const address = `${path}${asOf}`;
    return JSON.parse(await patiently(() => this.api.send(address, {}))) as T;
  }

  /** Records what the service must refuse by this code. @throws CommandFailure when it does not */
  async refusedBy(code: string, path: string, body: object, revision: number): Promise<void> {
    try {
      await this.record(path, body, revision);
    } catch (error) {
      if (error instanceof ServiceRefusal && error.problem.code === code) return;
      throw error;
    }
    throw new CommandFailure(EXIT.bad, `${path} was to be refused as ${code}, and was recorded.`);
  }

  /** Records rows, in parts; gives the answers in their order. @throws CommandFailure when one is refused */
  async import({ path, query, rows }: RowsToSend): Promise<SimulatedRowAnswer[]> {
    const all: SimulatedRowAnswer[] = [];
    const lines = rows.map((row) => JSON.stringify(row));
    const fileSha256 = createHash('sha256').update(lines.join('\n')).digest('hex');
    // a single part has no way to show: it is answered whole
    const progress = lines.length > PART ? startProgress(lines.length, 'rows') : null;
    try {
      for (let from = 0; from < lines.length; from += PART) {
        const part = lines.slice(from, from + PART);
        const address = `${path}?${new URLSearchParams({ ...query, fileSha256, firstLine: String(from + 1) }).toString()}`;
        all.push(...answersIn(path, await this.sendPart(address, part.join('\n'))));
        this.recorded += part.length;
        progress?.update(from + part.length);
      }
    } finally {
      progress?.stop();
    }
    return all;
  }

  private sendPart(address: string, body: string): Promise<string> {
    const headers = {
      'content-type': 'application/x-ndjson',
      'idempotency-key': createHash('sha256').update(`${address}\n${body}`).digest('hex'),
    };
    return patiently(() => this.api.send(address, { method: 'POST', body, headers }));
  }

  /** Every entry of a list, page by page, as of everything recorded so far. */
  async all<T>(path: string, member: string): Promise<T[]> {
    const found: T[] = [];
    let next: string | null = `${path}?limit=100${this.position ? `&minPosition=${this.position}` : ''}`;
    while (next !== null) {
      const address: string = next;
      const page = await patiently(() => this.api.page<Record<string, T[]>>(address));
      found.push(...(page.body[member] ?? []));
      next = page.next;
    }
    return found;
  }

  /** Works on many things at one time. */
  async eachOf<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
    const left = [...items].reverse();
    const worker = async (): Promise<void> => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  }
}

const json = (body: object): { body: string; headers: Readonly<Record<string, string>> } => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

const digestOf = (path: string, text: string): string =>
  createHash('sha256').update(`${path}\n${text}`).digest('hex');

function answersIn(path: string, lines: string): SimulatedRowAnswer[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const answer = JSON.parse(line) as SimulatedRowAnswer;
      if (answer.status !== 'refused') return answer;
      throw new CommandFailure(EXIT.refused, `${path}: ${answer.code}: ${answer.detail}`);
    });
}
