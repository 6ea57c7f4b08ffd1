import pg from 'pg';

const CHANNEL = 'jejak_log';
/** How long a follower waits before it looks by itself. Notifications only shorten it: they die with a connection. */
const POLL_MS = 1_000;
const POLL_DEAF_MS = 200;
const RECONNECT_MS = 250;

/** One LISTEN connection shared by all followers of a log, there while somebody follows. */
export class Arrivals {
  private client: pg.Client | undefined;
  private followers = 0;
  private latest = 0n;
  private retry: NodeJS.Timeout | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly url: string,
    private readonly roleOption: string,
  ) {}

  get listening(): boolean {
    return this.client !== undefined;
  }

  /** Listening begins before the first read; a failing LISTEN keeps nobody from following. */
  async join(): Promise<void> {
    if (this.followers++ === 0) await this.listen();
  }

  async leave(): Promise<void> {
    if (--this.followers > 0) return;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => {});
    this.client = undefined;
  }

  /** Returns when something beyond this place was announced, when it is time to look anyway, or at the abort. */
  wait(place: bigint, signal: AbortSignal): Promise<void> {
    if (this.latest > place || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, this.listening ? POLL_MS : POLL_DEAF_MS);
      signal.addEventListener('abort', wake);
      this.waiting.add(wake);
    });
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      options: this.roleOption,
      connectionTimeoutMillis: 2_000,
      query_timeout: 3_000,
      keepAlive: true,
      application_name: 'jejak follower',
    });
    const lost = (): void => {
      if (this.client !== client) return;
      this.client = undefined;
      this.listenLater();
    };
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload }) => {
      this.latest = BigInt(payload ?? 0);
      for (const wake of this.waiting) wake();
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      await client.end().catch(() => {});
      return this.listenLater();
    }
    // Followers may have left, or left and come back, meanwhile.
    if (this.followers === 0 || this.client) return client.end();
    this.client = client;
  }

  private listenLater(): void {
    if (this.followers === 0) return;
    this.retry = setTimeout(() => void this.listen(), RECONNECT_MS);
  }
}
