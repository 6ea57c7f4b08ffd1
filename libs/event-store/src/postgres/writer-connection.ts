import pg from 'pg';
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

/** The writer's own connection, made again when it is needed and gone. Never pooled: one call at a time. */
export class WriterConnection {
  private client: pg.Client | undefined;
  private warned = false;

  constructor(
    private readonly url: string,
    private readonly roleOption: string,
  ) {}

  /** Sends one append call and returns when its commit is acknowledged. @throws NotConnectedError, or what the driver says */
  async call(values: unknown[]): Promise<string> {
    const client = this.client ?? (await this.connect());
    this.warned = false;
    const silence = setTimeout(() => this.drop(client), SILENCE_MS);
    try {
      // The promise resolves at ReadyForQuery, which follows the commit.
      const { rows } = await client.query<{ verdicts: string }>({ ...APPEND_CALL, values });
      if (this.warned) throw new NotReplicatedError('The wait for the standby was cancelled.');
      return rows[0]!.verdicts;
    } finally {
      clearTimeout(silence);
    }
  }

  async close(): Promise<void> {
    await this.client?.end().catch(() => {});
    this.client = undefined;
  }

  private async connect(): Promise<pg.Client> {
    const options = [...OPTIONS, this.roleOption].join(' ');
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      options,
      application_name: 'jejak writer',
    });
    const forget = (): void => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    client.on('notice', (notice) => {
      if (notice.file === 'syncrep.c') this.warned = true;
    });
    try {
      await client.connect();
    } catch (cause) {
      this.drop(client);
      throw new NotConnectedError('The database does not answer.', { cause });
    }
    this.client = client;
    return client;
  }

  /** Ends a connection at once: its call fails here, and what the server makes of it is unknown. */
  private drop(client: pg.Client): void {
    if (this.client === client) this.client = undefined;
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  }
}
