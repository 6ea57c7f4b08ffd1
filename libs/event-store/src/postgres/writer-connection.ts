import type pg from 'pg';
import { LeanClient } from '#app/lean-postgres';
import { APPEND_CALL } from './append-call.js';

/** Statements end after 5 s by the server's clock; a server that says nothing for longer is given up. */
const SILENCE_MS = 6_000;
const OPTIONS = [
  'statement_timeout=5000',
  'lock_timeout=2000',
  'idle_in_transaction_session_timeout=5000',
  'plan_cache_mode=force_generic_plan',
  // The plans are made once, while the log may be empty: an index is right then and later.
  'enable_seqscan=off',
  'enable_bitmapscan=off',
  'jit=off',
].map((option) => `-c ${option}`);

/** The connection could not be made, so nothing was sent. */
export class NotConnectedError extends Error {
  override readonly name = 'NotConnectedError';
}

/** The commit was made, but a standby that should have it may not: whether it lasts is unknown. */
export class NotReplicatedError extends Error {
  override readonly name = 'NotReplicatedError';
}

/** A connection that was made, with the calls under way on it. */
interface Line {
  readonly client: pg.Client;
  readonly calls: Set<{ warned: boolean }>;
  /** Runs while a call is under way, anew from each answer. */
  readonly silence: NodeJS.Timeout;
  /** Number of the call sent last. */
  sent: number;
}

/** The writer's own connection, made again when it is needed and gone. Never pooled: calls are answered in turn. */
export class WriterConnection {
  private line: Line | undefined;

  constructor(
    private readonly url: string,
    private readonly roleOption: string,
  ) {}

  /** True while a call is under way. */
  get busy(): boolean {
    return this.line !== undefined && this.line.calls.size > 0;
  }

  /**
   * Sends one append call and returns when its commit is acknowledged. A call sent while another is under way does nothing
   * when that one is not committed: PostgreSQL refuses it with 40001.
   * @param appends what `appendValues` made @throws NotConnectedError, or what the driver says
   */
  async call(appends: readonly unknown[]): Promise<string> {
    const line = this.line ?? (await this.connect());
    const { client, calls, silence } = line;
    const own = { warned: false };
    const follows = calls.size > 0 ? line.sent : null;
    if (calls.size === 0) silence.refresh();
    calls.add(own);
    const values = [...appends, follows, ++line.sent];
    try {
      // The promise resolves at ReadyForQuery, which follows the commit.
      const { rows } = await client.query<{ verdicts: string }>({ ...APPEND_CALL, values });
      if (own.warned) throw new NotReplicatedError('The wait for the standby was cancelled.');
      return rows[0]!.verdicts;
    } finally {
      calls.delete(own);
      silence.refresh();
      if (this.line !== line && calls.size === 0) clearTimeout(silence);
    }
  }

  async close(): Promise<void> {
    const { line } = this;
    this.line = undefined;
    clearTimeout(line?.silence);
    await line?.client.end().catch(() => {});
  }

  private async connect(): Promise<Line> {
    const options = [...OPTIONS, this.roleOption].join(' ');
    const client = new LeanClient({
      connectionString: this.url,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      pipeline: true,
      options,
      application_name: 'jejak writer',
    });
    const calls: Line['calls'] = new Set();
    const forget = (): void => {
      if (this.line?.client !== client) return;
      clearTimeout(this.line.silence);
      this.line = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    client.on('notice', (notice) => {
      // Answers may come together: all that are under way are in doubt then, and their repeat clears it up.
      if (notice.file === 'syncrep.c') for (const call of calls) call.warned = true;
    });
    try {
      await client.connect();
    } catch (cause) {
      destroy(client);
      throw new NotConnectedError('The database does not answer.', { cause });
    }
    const silence = setTimeout(() => {
      if (calls.size === 0) return;
      forget();
      destroy(client);
    }, SILENCE_MS);
    return (this.line = { client, calls, silence, sent: 0 });
  }
}

/** Ends a connection at once: its calls fail here, and what the server makes of them is unknown. */
function destroy(client: pg.Client): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
