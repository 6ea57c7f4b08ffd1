import type { Appended } from '../event-store.js';
import type { PreparedAppend } from '../prepared-append.js';
import { contentHash } from '../content-hash.js';
import { unavailable } from '../store-error.js';
import type { HashedAppend } from './append-call.js';

/** One caller's append, from the queue to its outcome. */
export class PendingAppend implements HashedAppend {
  readonly outcome: Promise<Appended>;
  /** True while a call that held it may have been committed. */
  inDoubt = false;
  settled = false;
  lastError: unknown;
  private readonly settle: { resolve(appended: Appended): void; reject(error: Error): void };
  readonly hashes: readonly Buffer[];
  private readonly timer: NodeJS.Timeout;

  constructor(
    readonly append: PreparedAppend,
    deadlineMs: number,
  ) {
    this.hashes = append.events.map((event) => contentHash(append.stream, event));
    let settle: PendingAppend['settle'] | undefined;
    this.outcome = new Promise((resolve, reject) => (settle = { resolve, reject }));
    this.settle = settle!;
    this.timer = setTimeout(() => {
      const outcome = this.inDoubt ? 'unknown' : 'not_written';
      const message =
        outcome === 'unknown'
          ? 'The log did not say in time whether it recorded the events.'
          : 'The log could not record the events in time.';
      this.reject(unavailable(outcome, message, { cause: this.lastError }));
    }, deadlineMs);
  }

  resolve(appended: Appended): void {
    this.end();
    this.settle.resolve(appended);
  }

  reject(error: Error): void {
    this.end();
    this.settle.reject(error);
  }

  private end(): void {
    this.settled = true;
    clearTimeout(this.timer);
  }
}
