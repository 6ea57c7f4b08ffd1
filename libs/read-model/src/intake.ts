import type { RecordedFact } from '#app/platform';

/** An event that could not even be decoded. */
export interface BadEvent {
  readonly position: string;
  readonly error: unknown;
}

/** What one transaction is to apply. */
export interface Batch {
  readonly facts: readonly RecordedFact[];
  /** Where the checkpoint goes. */
  readonly position: string;
  /** The subscription had reached the end of the log behind these facts. */
  readonly caughtUp: boolean;
  /** Stands right behind these facts. */
  readonly bad: BadEvent | null;
}

/**
 * Between the subscription, which delivers, and the worker, which writes: holds at most one batch, so memory stays flat.
 * A live batch is whatever came in while the last one was committed; here nobody waits for a timer, as `LiveWindow` may.
 */
export class Intake {
  private facts: RecordedFact[] = [];
  private position: string | null = null;
  private caughtUp = false;
  private bad: BadEvent | null = null;
  private failure: { readonly error: unknown } | null = null;
  private ended = false;
  private readonly waiting = new Set<() => void>();

  /** @param limit most facts a batch holds, asked anew each time, as catching up takes larger ones */
  constructor(private readonly limit: () => number) {}

  /** Takes a fact in. Returns a promise only when the batch is full: it resolves when there is room for more. */
  put(fact: RecordedFact): Promise<void> | undefined {
    this.facts.push(fact);
    this.position = fact.position;
    this.wake();
    return this.facts.length < this.limit() || this.ended ? undefined : this.room();
  }

  /** Everything up to here was delivered. */
  reach(position: string): void {
    if (this.position !== null && position < this.position) return;
    this.position = position;
    this.wake();
  }

  /** The end of the log was reached. */
  arrive(): void {
    this.caughtUp = true;
    this.wake();
  }

  /** The next event cannot be read; nothing may follow it. */
  refuse(bad: BadEvent): void {
    this.bad = bad;
    this.wake();
  }

  /** No more will come: an abort, or a broken subscription. What is inside is dropped: it will be delivered again. */
  end(error?: unknown): void {
    this.ended = true;
    if (error !== undefined) this.failure = { error };
    this.wake();
  }

  /**
   * The next batch; null at the end. While catching up it waits up to a second for a full one.
   * @throws what the subscription failed with
   */
  async take(patienceMs: number): Promise<Batch | null> {
    while (!this.ready() && !this.ended) await this.change();
    if (patienceMs > 0 && !this.ended) await this.fill(patienceMs);
    if (this.failure) throw this.failure.error;
    if (this.ended) return null;
    const batch = {
      facts: this.facts,
      position: this.position ?? '',
      caughtUp: this.caughtUp,
      bad: this.bad,
    };
    this.facts = [];
    this.position = null;
    this.caughtUp = false;
    this.wake();
    return batch;
  }

  private async room(): Promise<void> {
    while (this.facts.length >= this.limit() && !this.ended) await this.change();
  }

  private async fill(patienceMs: number): Promise<void> {
    let patient = true;
    const timer = setTimeout(() => {
      patient = false;
      this.wake();
    }, patienceMs);
    while (patient && !this.ended && !this.caughtUp && this.bad === null && this.facts.length < this.limit())
      await this.change();
    clearTimeout(timer);
  }

  private readonly ready = (): boolean =>
    this.facts.length > 0 || this.position !== null || this.caughtUp || this.bad !== null;

  private readonly change = (): Promise<void> => new Promise((resolve) => this.waiting.add(resolve));

  private wake(): void {
    if (this.waiting.size === 0) return;
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const resolve of waiting) resolve();
  }
}
