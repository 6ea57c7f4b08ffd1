import pg from 'pg';
import { READ_CHANNEL } from './names.js';

/**
 * Wakes readers when a projection moves. Only a hint: notifications die with their connection, so every wait also ends
 * by time and the reader looks for itself.
 */
export class ReadSignal {
  private client: pg.Client | null = null;
  private connecting = false;
  private closed = false;
  private readonly waiting = new Map<string, Set<() => void>>();

  constructor(private readonly url: string) {}

  /** Resolves at the projection's next move, or after the time given. */
  next(projection: string, withinMs: number): Promise<void> {
    this.connect();
    return new Promise((resolve) => {
      const those = this.waiting.get(projection) ?? new Set();
      this.waiting.set(projection, those);
      const done = () => {
        clearTimeout(timer);
        those.delete(done);
        resolve();
      };
      const timer = setTimeout(done, withinMs);
      those.add(done);
    });
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const those of this.waiting.values()) for (const done of [...those]) done();
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private connect(): void {
    if (this.client || this.connecting || this.closed) return;
    this.connecting = true;
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: 'jejak read signal',
    });
    const lost = () => {
      if (this.client === client) this.client = null;
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => {
      for (const done of [...(this.waiting.get(payload ?? '') ?? [])]) done();
    });
    void client
      .connect()
      .then(() => client.query(`listen ${READ_CHANNEL}`))
      .then(async () => {
        if (this.closed) await client.end();
        else this.client = client;
      })
      .catch(() => client.end().catch(() => undefined))
      .finally(() => {
        this.connecting = false;
      });
  }
}
