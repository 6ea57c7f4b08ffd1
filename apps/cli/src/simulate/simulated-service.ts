import { createHash } from 'node:crypto';
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

  constructor(private readonly api: ApiClient) {}

  /** Records. @param revision of what is decided on; null: something new @throws ServiceRefusal */
  async record(path: string, body: object, revision: string | number | null = null): Promise<Recorded> {
    const { body: text, headers } = json(body);
    const key = createHash('sha256').update(`${path}\n${revision}\n${text}`).digest('hex');
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

  /** Records rows, in parts. @throws CommandFailure when one is refused */
  async import({ path, query, rows }: RowsToSend): Promise<void> {
    const lines = rows.map((row) => JSON.stringify(row));
    const fileSha256 = createHash('sha256').update(lines.join('\n')).digest('hex');
    // a single part has no way to show: it is answered whole
    const progress = lines.length > PART ? startProgress(lines.length, 'rows') : null;
    try {
      for (let from = 0; from < lines.length; from += PART) {
        const part = lines.slice(from, from + PART);
        const address = `${path}?${new URLSearchParams({ ...query, fileSha256, firstLine: String(from + 1) }).toString()}`;
        checkAnswers(path, await this.sendPart(address, part.join('\n')));
        this.recorded += part.length;
        progress?.update(from + part.length);
      }
    } finally {
      progress?.stop();
    }
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

function checkAnswers(path: string, answers: string): void {
  for (const line of answers.split('\n').filter(Boolean)) {
    const { status, code, detail } = JSON.parse(line) as Record<string, string>;
    if (status === 'refused') throw new CommandFailure(EXIT.refused, `${path}: ${code}: ${detail}`);
  }
}
