import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '#app/platform';
import type { Appended } from '../event-store.js';
import type { PreparedAppend } from '../prepared-append.js';
import { conflictOf, StoreError, unavailable } from '../store-error.js';
import { appendValues, verdictsOf, type Verdict } from './append-call.js';
import { failureOf, type Failure } from './failure.js';
import { PendingAppend } from './pending-append.js';
import { NotConnectedError, type WriterConnection } from './writer-connection.js';

const QUEUE_APPENDS = 2_000;
const QUEUE_BYTES = 16 * 1024 * 1024;
const BATCH_APPENDS = 256;
const BATCH_BYTES = 1024 * 1024;
const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 500;

/**
 * The one committer of a process. Appends queue in order of arrival; a batch is whatever queued while the last one was
 * being committed. Each caller has its own outcome, given only after the commit was acknowledged.
 */
export class GroupCommit {
  private readonly queue: PendingAppend[] = [];
  private queuedBytes = 0;
  private running: Promise<void> | undefined;
  private closing = false;
  private haltedBy: Error | undefined;
  /** Calls whose outcome was unknown, and deadlocks, since the start: the latter is a bug of ours. */
  readonly counts = { unknown: 0, deadlocks: 0, batches: 0 };

  constructor(
    private readonly connection: WriterConnection,
    private readonly simulated: Clock | null,
  ) {}

  /** True once something wrote around the head row: nothing is written any more. */
  get halted(): boolean {
    return this.haltedBy !== undefined;
  }

  submit(append: PreparedAppend, deadlineMs: number): Promise<Appended> {
    if (this.haltedBy) return Promise.reject(this.haltedBy);
    if (this.closing)
      return Promise.reject(unavailable('not_written', 'The store is closed.', { retryable: false }));
    if (this.queue.length >= QUEUE_APPENDS || this.queuedBytes + append.bytes > QUEUE_BYTES)
      return Promise.reject(unavailable('not_written', 'Too many appends are waiting.'));
    const pending = new PendingAppend(append, deadlineMs);
    this.queue.push(pending);
    this.queuedBytes += append.bytes;
    this.running ??= this.run();
    return pending.outcome;
  }

  /** Commits what is queued, then ends the connection. */
  async close(): Promise<void> {
    this.closing = true;
    await this.running;
    await this.connection.close();
  }

  private async run(): Promise<void> {
    for (;;) {
      // Whoever acts on the verdicts just given gets to queue first; otherwise batches would be one and the rest by turns.
      await new Promise(setImmediate);
      const batch = this.take();
      if (batch.length === 0) {
        this.running = undefined;
        return;
      }
      await this.commit(batch);
    }
  }

  private take(): PendingAppend[] {
    let bytes = 0;
    let count = 0;
    while (count < this.queue.length && count < BATCH_APPENDS) {
      const next = this.queue[count]!.append.bytes;
      if (count > 0 && bytes + next > BATCH_BYTES) break;
      bytes += next;
      count++;
    }
    this.queuedBytes -= bytes;
    return this.queue.splice(0, count);
  }

  private async commit(batch: readonly PendingAppend[]): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      // Whoever was told "not written" must not be written; whoever was told "unknown" has to ask again.
      const waiting = batch.filter((p) => !p.settled);
      if (waiting.length === 0) return;
      const failed = this.haltedBy
        ? { failure: 'foreign' as const, error: this.haltedBy }
        : await this.attempt(waiting);
      if (!failed) return;
      const { failure, error } = failed;
      if (failure === 'foreign') return this.halt(waiting, error);
      if (failure === 'poison') {
        if (waiting.length === 1) return waiting[0]!.reject(poisoned(error));
        for (const alone of waiting) await this.commit([alone]);
        return;
      }
      for (const p of waiting) p.lastError = error;
      await sleep(pause * (0.5 + Math.random() / 2));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  private async attempt(
    waiting: readonly PendingAppend[],
  ): Promise<{ failure: Failure; error: unknown } | undefined> {
    const before = waiting.map((p) => p.inDoubt);
    const values = appendValues(
      waiting.map((p) => p.append),
      this.simulated?.now() ?? null,
    );
    for (const p of waiting) p.inDoubt = true;
    let verdicts: Verdict[];
    try {
      this.counts.batches++;
      verdicts = verdictsOf(await this.connection.call(values));
    } catch (error) {
      const failure = error instanceof NotConnectedError ? 'not_written' : failureOf(error);
      if (failure === 'unknown') this.counts.unknown++;
      // An earlier call of unknown outcome stays in doubt whatever becomes of this one.
      else waiting.forEach((p, i) => (p.inDoubt = before[i]!));
      if ((error as { code?: unknown }).code === '40P01') this.counts.deadlocks++;
      return { failure, error };
    }
    waiting.forEach((p, i) => deliver(p, verdicts[i]!));
    return undefined;
  }

  /** Nothing is recorded from now on: whoever waits is told so. What is being committed still gets its outcome. */
  stop(message: string, cause?: unknown): void {
    this.haltedBy ??= unavailable('not_written', message, { retryable: false, cause });
    for (const p of this.queue.splice(0)) p.reject(this.haltedBy);
    this.queuedBytes = 0;
  }

  private halt(waiting: readonly PendingAppend[], cause: unknown): void {
    this.stop(
      'The log was written by something else than its head row; nothing is recorded any more.',
      cause,
    );
    for (const p of waiting) {
      // What an earlier call may have written stays in doubt, whatever stopped the writer since.
      const message = 'The log stopped before it said whether it recorded the events.';
      p.reject(p.inDoubt ? unavailable('unknown', message, { retryable: false, cause }) : this.haltedBy!);
    }
  }
}

function deliver(pending: PendingAppend, verdict: Verdict): void {
  if (verdict.kind === 'conflict') pending.reject(conflictOf(pending.append, verdict.actual));
  else
    pending.resolve({
      revision: verdict.revision,
      position: verdict.position,
      repeated: verdict.kind === 'repeated',
    });
}

const poisoned = (cause: unknown): Error => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StoreError(
    { code: 'invalid', path: '/events', reason },
    `The database refuses the event: ${reason}`,
    { cause },
  );
};
