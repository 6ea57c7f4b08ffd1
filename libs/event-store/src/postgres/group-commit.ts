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
/** A call that takes longer may be stuck: whoever comes then is not sent behind it, so that nobody need doubt their outcome. */
const FOLLOW_MS = 20;

/** Gives the callers of a committed batch their outcomes. */
type Deliver = () => void;
const NOBODY: Deliver = () => {};

/** Whether a batch had to be made again: then nothing is sent behind it, lest it come between its parts. */
interface Trial {
  failed: boolean;
}

/** A batch under way. */
interface Batch {
  readonly appends: number;
  /** By the clock of the process, ms. */
  readonly begunAt: number;
  readonly trial: Trial;
  readonly committed: Promise<Deliver>;
}

/**
 * The one committer of a process. Appends queue in order of arrival; a batch is whatever queued while the last one was
 * being committed. Each caller has its own outcome, given only after the commit was acknowledged. The next batch is sent
 * while one is being committed, so that the database never waits for the service; it is recorded after that one or not at
 * all, and made again only after it.
 */
export class GroupCommit {
  private readonly queue: PendingAppend[] = [];
  private queuedBytes = 0;
  private running: Promise<void> | undefined;
  private underWay: Batch | undefined;
  /** The batch that was sent behind it. */
  private following: Batch | undefined;
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
    this.follow();
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
      this.underWay = batch;
      this.follow();
      const deliver = await batch.committed;
      const enough = this.half(batch);
      const next = this.following ?? (this.queue.length >= enough ? this.begin() : undefined);
      this.underWay = this.following = undefined;
      deliver();
      batch = next ?? (await this.gather(enough));
    }
  }

  /** Half of those who are in a batch or wait behind it. */
  private half({ appends }: Batch): number {
    const together = appends + this.queue.length;
    this.together = Math.max(this.together, together);
    return Math.ceil(together / 2);
  }

  /** Sends the next batch behind the one under way, once half of those together wait for it. */
  private follow(): void {
    if (!this.underWay || this.following || this.queue.length < this.half(this.underWay)) return;
    const { begunAt, trial, committed } = this.underWay;
    if (trial.failed || !this.connection.busy || performance.now() - begunAt > FOLLOW_MS) return;
    this.following = this.begin(committed);
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

  /** Sends what is queued; without anything, the committer rests. @param ahead the commit of the batch that it follows */
  private begin(ahead?: Promise<unknown>): Batch | undefined {
    const batch = this.take();
    const trial = { failed: false };
    if (batch.length > 0)
      return {
        appends: batch.length,
        begunAt: performance.now(),
        trial,
        committed: this.commit(batch, trial, ahead),
      };
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
  private async commit(
    batch: readonly PendingAppend[],
    trial: Trial,
    ahead?: Promise<unknown>,
  ): Promise<Deliver> {
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
      trial.failed = true;
      // Whatever it needs now, it needs it after the batch ahead.
      await ahead;
      if (failure === 'foreign') this.halt(waiting, error);
      else if (failure === 'poison' && waiting.length === 1) waiting[0]!.reject(poisoned(error));
      else if (failure === 'poison') for (const alone of waiting) (await this.commit([alone], trial))();
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
