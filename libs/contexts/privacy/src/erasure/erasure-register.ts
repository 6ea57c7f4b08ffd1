import type { EventCodec, EventStore } from '#app/event-store';
import type { Erasure, RecordedFact } from '#app/platform';
import type { Erasures } from '#app/vault';
import type { PersonalDataErased } from '../person/person.events.js';
import { person } from '../person/person.js';

const PAGE = 1_000;
const AGAIN_MS = 500;

/** Everyone whose data was erased, as the log says: read once, then followed. */
export class ErasureRegister implements Erasures {
  private readonly erased = new Map<string, Erasure>();
  private readonly listeners = new Set<() => void>();
  private readonly closing = new AbortController();
  private following: Promise<void> = Promise.resolve();
  private position: string | null = null;

  /** @param codec needs no keys: an erasure is public, but for whose it is */
  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /** Reads the log to its end, then follows it until closed. @throws StoreError */
  async open(): Promise<this> {
    for (let page = PAGE; page === PAGE;) {
      page = 0;
      const after = this.position === null ? {} : { after: this.position };
      for await (const event of this.store.readAll({
        ...after,
        categories: [person.category],
        limit: PAGE,
      })) {
        this.note(this.codec.decode(event));
        page++;
      }
    }
    this.following = this.follow();
    return this;
  }

  of(personRef: string): Erasure | undefined {
    return this.erased.get(personRef);
  }

  async lookUp(personRef: string): Promise<Erasure | undefined> {
    for await (const event of this.store.readStream(`${person.category}-${personRef}`))
      this.note(this.codec.decode(event));
    return this.of(personRef);
  }

  /** All of them. */
  persons(): string[] {
    return [...this.erased.keys()];
  }

  /** Calls back after each erasure that becomes known. */
  onErased(listener: () => void): void {
    this.listeners.add(listener);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.following;
  }

  private async follow(): Promise<void> {
    const { signal } = this.closing;
    while (!signal.aborted)
      try {
        const after = this.position ?? 'start';
        for await (const item of this.store.subscribe({ after, categories: [person.category], signal }))
          if (item.kind === 'event') this.note(this.codec.decode(item.event));
      } catch {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, AGAIN_MS);
          signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
        });
      }
  }

  private note(fact: RecordedFact): void {
    if (this.position === null || fact.position > this.position) this.position = fact.position;
    if (fact.type !== 'PersonalDataErased' || this.erased.has(fact.key)) return;
    const { ground, legalBasis } = fact.data as PersonalDataErased['data'];
    this.erased.set(fact.key, { leafId: fact.leafId, recordedAt: fact.recordedAt, ground, legalBasis });
    for (const listener of this.listeners) listener();
  }
}
