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

/** Gives the callers of a committed batch their outcomes. */
type Deliver = () => void;
const NOBODY: Deliver = () => {};

/** A batch under way. */
interface Batch {
  readonly appends: number;
  readonly committed: Promise<Deliver>;
}

/**
 * The one committer of a process. Appends queue in order of arrival; a batch is whatever queued while the last one was
 * being committed. Each caller has its own outcome, given only after the commit was acknowledged. A batch that waits is
 * sent before the outcomes of the last one are given, so that the service and the database work at the same time.
 */
export class GroupCommit {
  private readonly queue: PendingAppend[] = [];
  private queuedBytes = 0;
  private running: Promise<void> | undefined;
  private closing = false;
  private haltedBy: Error | undefined;
  /** Called by the append that makes the queue as long as the committer waits for. */
  private enough: { readonly appends: number; readonly go: () => void } | undefined;
  /** Most appends that waited or were under way at one time, since the committer last rested. */
  private together = 0;
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
    if (this.enough && this.queue.length >= this.enough.appends) this.enough.go();
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
    let batch = await this.gather(Math.ceil(this.together / 2));
    this.together = 0;
    while (batch) {
      const deliver = await batch.committed;
      const together = batch.appends + this.queue.length;
      this.together = Math.max(this.together, together);
      const enough = Math.ceil(together / 2);
      const next = this.queue.length >= enough ? this.begin() : undefined;
      deliver();
      batch = next ?? (await this.gather(enough));
    }
  }

  /**
   * Waits for as many appends, or for one turn of the event loop, and begins the next batch at once. Of those who come
   * together, or act on outcomes just given, half are the next batch; the other half is prepared while that is committed.
   */
  private gather(appends: number): Promise<Batch | undefined> {
    return new Promise((resolve) => {
      const go = (): void => {
        clearImmediate(turn);
        this.enough = undefined;
        resolve(this.begin());
      };
      const turn = setImmediate(go);
      this.enough = { appends, go };
    });
  }

  /** Sends what is queued; without anything, the committer rests. */
  private begin(): Batch | undefined {
    const batch = this.take();
    if (batch.length > 0) return { appends: batch.length, committed: this.commit(batch) };
    this.running = undefined;
    return undefined;
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

  /** @returns how its callers learn that it was committed; callers of a batch that never will be know already */
  private async commit(batch: readonly PendingAppend[]): Promise<Deliver> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      // Whoever was told "not written" must not be written; whoever was told "unknown" has to ask again.
      const waiting = batch.filter((p) => !p.settled);
      if (waiting.length === 0) return NOBODY;
      const outcome = this.haltedBy
        ? { failure: 'foreign' as const, error: this.haltedBy }
        : await this.attempt(waiting);
      if (typeof outcome === 'function') return outcome;
      const { failure, error } = outcome;
      if (failure === 'foreign') this.halt(waiting, error);
      else if (failure === 'poison' && waiting.length === 1) waiting[0]!.reject(poisoned(error));
      else if (failure === 'poison') for (const alone of waiting) (await this.commit([alone]))();
      if (failure === 'foreign' || failure === 'poison') return NOBODY;
      for (const p of waiting) p.lastError = error;
      await sleep(pause * (0.5 + Math.random() / 2));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  private async attempt(
    waiting: readonly PendingAppend[],
  ): Promise<Deliver | { failure: Failure; error: unknown }> {
    const before = waiting.map((p) => p.inDoubt);
    const values = appendValues(waiting, this.simulated?.now() ?? null);
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
    return () => waiting.forEach((p, i) => deliver(p, verdicts[i]!));
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
