import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Config } from '#app/platform';
import type { LogLine } from '#app/read-model';

/** What a thread is told at its start. */
export interface ThreadData {
  readonly config: Config;
  readonly databaseUrl: string;
}

/** What a thread says: that it projects, or a line for the log. */
export type ThreadMessage =
  | { readonly kind: 'started' }
  | {
      readonly kind: 'line';
      readonly level: Parameters<LogLine>[0];
      readonly message: string;
      readonly fields: Parameters<LogLine>[2];
    };

const ENTRY = new URL('./thread.js', import.meta.url);
/** Between the end of a thread and the next. */
const PAUSE_MS = 1_000;

/**
 * The projections in a thread of their own (`docs/decisions/0016-projector-thread.md`), so that commands do not wait for
 * their rows. A thread that ends by itself is said in the log and replaced, as often as it takes; `/ready` and the metrics
 * read of the database how far the projections are, whoever drives them.
 */
export class ProjectorThread {
  private worker: Worker | undefined;
  private readonly stopping = new AbortController();

  private constructor(
    private readonly data: ThreadData,
    private readonly log: LogLine,
    private readonly entry: URL,
    private readonly pauseMs: number,
  ) {}

  /** Resolves when the projections run. @throws what the thread fails with before */
  static async start(
    { config, databaseUrl }: ThreadData,
    log: LogLine,
    { entry = ENTRY, pauseMs = PAUSE_MS } = {},
  ): Promise<ProjectorThread> {
    const thread = new ProjectorThread({ config, databaseUrl }, log, entry, pauseMs);
    await thread.begin();
    return thread;
  }

  /** Finishes the transactions under way, closes every connection and ends the thread. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const { worker } = this;
    if (!worker) return;
    const ended = once(worker, 'exit');
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage('stop');
    await ended;
  }

  private begin(): Promise<void> {
    const worker = (this.worker = new Worker(this.entry, { workerData: this.data }));
    return new Promise((resolve, reject) => {
      let failure: Error | undefined;
      let started = false;
      worker.on('message', (message: ThreadMessage) => {
        if (message.kind === 'line') return this.log(message.level, message.message, message.fields);
        started = true;
        resolve();
      });
      worker.on('error', (error: Error) => (failure = error));
      worker.on('exit', () => {
        this.worker = undefined;
        if (!started) reject(failure ?? new Error('The projections ended before they ran.'));
        else if (!this.stopping.signal.aborted) void this.replace(failure);
      });
    });
  }

  private async replace(failure: Error | undefined): Promise<void> {
    const { signal } = this.stopping;
    for (let error = failure; ;) {
      this.log('error', 'projector.ended', { error: String(error ?? 'it ended by itself') });
      await sleep(this.pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        return await this.begin();
      } catch (again) {
        error = again as Error;
      }
    }
  }
}
