import { setTimeout as sleep } from 'node:timers/promises';
import { claim, ensureDatabase, type Claim } from './claim.js';
import { type Cluster } from './cluster.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { addressOf, answersNow, launch } from './launch.js';
import { portFor } from './port-file.js';
import { disarmStaleFile, runningServer, type RunningServer } from './postmaster-file.js';
import { gone, signal } from './processes.js';

/** The database on the embedded server. */
export const DATABASE = 'jejak';
/** How long another Jejak that is just ending may hold the server. */
const IN_USE_MS = 3000;
/** How long a dying server may hold its files, memory and port. */
const DYING_MS = 15_000;

/** The server of one cluster, in our hands: started or taken over, claimed, brought back when it dies, stopped by us. */
export class EmbeddedServer {
  #server: RunningServer | null = null;
  #claim: Claim | null = null;
  #closing = false;

  constructor(
    private readonly cluster: Cluster,
    private readonly dataDir: string,
    private readonly log: (line: string) => void,
  ) {}

  /** Starts or takes over the server. Returns the address of the database, which stays the same from then on. */
  async open(): Promise<string> {
    await this.#acquire(null);
    const { port } = this.#server!;
    await ensureDatabase(addressOf(this.cluster, port, 'postgres'), DATABASE);
    return addressOf(this.cluster, port, DATABASE);
  }

  /** Fast shutdown: sessions are cut, all that was committed is on disk. */
  async close(): Promise<void> {
    this.#closing = true;
    const running = this.#server;
    if (running === null) return;
    signal(running.pid, 'SIGINT');
    if (!(await gone(running.pid, 6000))) {
      this.log(
        'The embedded PostgreSQL does not stop; it is ended at once and will recover at the next start.',
      );
      signal(running.pid, 'SIGQUIT');
      await gone(running.pid, 2000);
    }
    await this.#claim?.release().catch(() => {});
  }

  async #acquire(port: number | null): Promise<void> {
    const since = Date.now();
    for (;;) {
      const refusal = await this.#attempt(port);
      if (refusal === null) return;
      if (Date.now() - since > refusal.patienceMs) throw refusal.error;
      await sleep(100);
    }
  }

  /** One try; null when the server is ours, else what to say if waiting does not help. */
  async #attempt(port: number | null): Promise<Refusal | null> {
    try {
      const found = await this.#running();
      const server = found ?? (await this.#start(port));
      const claimed = await claim(addressOf(this.cluster, server.port, 'postgres'));
      if ('heldBy' in claimed) return { error: this.#inUse(claimed.heldBy), patienceMs: IN_USE_MS };
      if (found !== null && found.pid !== this.#server?.pid)
        this.log(`Took over the embedded PostgreSQL that was left running (process ${found.pid}).`);
      this.#server = server;
      this.#claim = claimed;
      void claimed.lost.then(() => this.#bringBack(server.port));
      return null;
    } catch (error) {
      return { error: passing(error), patienceMs: DYING_MS };
    }
  }

  /** A server that outlived its Jejak, once it answers; null when none runs. */
  async #running(): Promise<RunningServer | null> {
    for (let said = false; ; await sleep(50)) {
      const found = await runningServer(this.cluster.data);
      if (found === null) return null;
      if (found.port > 0 && (await answersNow(addressOf(this.cluster, found.port, 'postgres')))) return found;
      if (!said) this.log('Waiting for the embedded PostgreSQL that is starting or stopping.');
      said = true;
    }
  }

  async #start(fixedPort: number | null): Promise<RunningServer> {
    await disarmStaleFile(this.cluster.data);
    const port = fixedPort ?? (await portFor(this.cluster));
    const waiting = (seconds: number) => this.log(`The database is recovering, ${seconds} s so far.`);
    const { pid } = await launch(this.cluster, { port, detached: true, waiting });
    return { pid, port };
  }

  /** The connection of the claim broke: the server died or restarted. Its data are safe; it is brought back. */
  async #bringBack(port: number): Promise<void> {
    while (!this.#closing) {
      this.log('The embedded PostgreSQL ended unexpectedly; bringing it back.');
      try {
        await this.#acquire(port);
        if (this.#closing) await this.close();
        return;
      } catch (error) {
        this.log((error as Error).message);
        await sleep(2000);
      }
    }
  }

  #inUse(holder: string): EmbeddedPostgresError {
    return new EmbeddedPostgresError(
      `Another Jejak (process ${holder}) is using DATA_DIR ${this.dataDir}. Stop it first, or set another DATA_DIR.`,
    );
  }
}

/** What to say if waiting does not help, and how long to wait. */
interface Refusal {
  error: EmbeddedPostgresError;
  patienceMs: number;
}

/** What a dying predecessor or a racing start causes passes; everything else is thrown. */
function passing(error: unknown): EmbeddedPostgresError {
  if (error instanceof EmbeddedPostgresError && error.passes) return error;
  const { code } = error as { code?: string };
  if (code === '57P01' || code === '57P03' || code === 'ECONNREFUSED' || code === 'ECONNRESET')
    return new EmbeddedPostgresError(`The embedded PostgreSQL does not answer: ${(error as Error).message}`);
  throw error;
}
