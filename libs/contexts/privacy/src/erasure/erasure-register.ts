import type { EventCodec, EventStore, Position } from '#app/event-store';
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
  /** Every erasure up to here is known; null: none is known to be. */
  private reached: Position | null = null;
  private broken = false;

  /** @param codec needs no keys: an erasure is public, but for whose it is */
  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {}

  /** Reads the log to its end, then follows it until closed. @throws StoreError · UnknownEventError */
  async open(): Promise<this> {
    const { position } = await this.store.head();
    if (position !== null) await this.upTo(position);
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

  async upTo(position: Position): Promise<void> {
    for (let read = PAGE; read === PAGE && (this.reached ?? '') < position;) {
      read = 0;
      const after = this.reached === null ? {} : { after: this.reached };
      const categories = [person.category];
      for await (const event of this.store.readAll({ ...after, categories, limit: PAGE })) {
        if (event.position > position) break;
        this.note(this.codec.decode(event));
        this.reach(event.position);
        read++;
      }
    }
    this.reach(position);
  }

  /** True while the log cannot be followed: what is new is known by `upTo` and `lookUp` alone. */
  get stalled(): boolean {
    return this.broken;
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
    while (!signal.aborted) {
      try {
        const after = this.reached ?? 'start';
        for await (const item of this.store.subscribe({ after, categories: [person.category], signal })) {
          if (item.kind === 'event') this.note(this.codec.decode(item.event));
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

  private note(fact: RecordedFact): void {
    if (fact.type !== 'PersonalDataErased' || this.erased.has(fact.key)) return;
    const { ground, legalBasis } = fact.data as PersonalDataErased['data'];
    this.erased.set(fact.key, { leafId: fact.leafId, recordedAt: fact.recordedAt, ground, legalBasis });
    for (const listener of this.listeners) listener();
  }
}
