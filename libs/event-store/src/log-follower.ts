import type { EventStore, Position, RecordedEvent } from './event-store.js';

const PAGE = 1_000;
const AGAIN_MS = 500;

/** What a process must know of some categories of the log: read once to its end, then followed until closed. */
export class LogFollower {
  private readonly closing = new AbortController();
  private following: Promise<void> = Promise.resolve();
  /** Every event up to here was noted; null: none is known to be. */
  private reached: Position | null = null;
  private broken = false;

  /** @param note takes each event in order, at least once: the same one may come again. What it throws stops the following */
  constructor(
    private readonly store: Pick<EventStore, 'head' | 'readAll' | 'subscribe'>,
    private readonly categories: readonly string[],
    private readonly note: (event: RecordedEvent) => void,
  ) {}

  /** Reads the log to its end, then follows it until closed. @throws StoreError, and what `note` throws */
  async open(): Promise<void> {
    const { position } = await this.store.head();
    if (position !== null) await this.upTo(position);
    this.following = this.follow();
  }

  /** Resolves when every event up to this place of the log was noted; at once where it was. @throws as `open` */
  async upTo(position: Position): Promise<void> {
    for (let read = PAGE; read === PAGE && (this.reached ?? '') < position;) {
      read = 0;
      const after = this.reached === null ? {} : { after: this.reached };
      const { categories } = this;
      for await (const event of this.store.readAll({ ...after, categories, limit: PAGE })) {
        if (event.position > position) break;
        this.note(event);
        this.reach(event.position);
        read++;
      }
    }
    this.reach(position);
  }

  /** True while the log cannot be followed: what is new is known by `upTo` alone. */
  get stalled(): boolean {
    return this.broken;
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.following;
  }

  private async follow(): Promise<void> {
    const { signal } = this.closing;
    const { categories } = this;
    while (!signal.aborted) {
      try {
        const after = this.reached ?? 'start';
        for await (const item of this.store.subscribe({ after, categories, signal })) {
          if (item.kind === 'event') this.note(item.event);
          if (item.kind !== 'caught_up')
            this.reach(item.kind === 'event' ? item.event.position : item.position);
          this.broken = false;
        }
      } catch {
        // Shown by `stalled`, whatever it was: an outage ends, an unknown event waits for the version that knows it.
      }
      if (signal.aborted) return;
      this.broken = true;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, AGAIN_MS);
        signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
      });
    }
  }

  private reach(position: Position): void {
    if (position > (this.reached ?? '')) this.reached = position;
  }
}
