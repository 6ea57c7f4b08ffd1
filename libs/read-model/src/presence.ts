import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const RECONNECT_MS = 500;

/**
 * Says that a runner lives: a session that holds an advisory lock under the runner's name. It ends with the process,
 * however that ends, so that the next one takes over its leases at once and need not wait for their end.
 */
export class Presence {
  /** Name of the runner, as written into the leases it takes. */
  readonly owner = `${process.pid}/${randomUUID()}`;
  private client: pg.Client | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly options: string,
  ) {}

  /** Takes the lock. A session that is lost later is opened again; until then only the leases' time protects them. */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      options: this.options,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'jejak projector presence',
    });
    client.on('error', () => undefined);
    client.once('end', () => void this.reopen());
    await client.connect();
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [this.owner]);
    this.client = client;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.end().catch(() => undefined);
  }

  private async reopen(): Promise<void> {
    if (this.client === undefined) return;
    this.client = undefined;
    while (!this.closed && this.client === undefined) {
      await sleep(RECONNECT_MS, undefined, { ref: false });
      if (!this.closed) await this.open().catch(() => undefined);
    }
  }
}

/** SQL condition: no living runner bears the name in this column. */
export const nobodyIs = (column: string): string =>
  `not exists (select from pg_locks where locktype = 'advisory' and objsubid = 1 and granted
     and (classid::bigint << 32 | objid::bigint) = hashtextextended(${column}, 0))`;
