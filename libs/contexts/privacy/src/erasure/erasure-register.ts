import { LogFollower, type EventCodec, type EventStore, type Position } from '#app/event-store';
import type { Erasure, RecordedFact } from '#app/platform';
import type { Erasures } from '#app/vault';
import type { PersonalDataErased } from '../person/person.events.js';
import { person } from '../person/person.js';

/** Everyone whose data was erased, as the log says: read once, then followed. */
export class ErasureRegister implements Erasures {
  private readonly erased = new Map<string, Erasure>();
  private readonly listeners = new Set<() => void>();
  private readonly follower: LogFollower;

  /** @param codec needs no keys: an erasure is public, but for whose it is */
  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
  ) {
    this.follower = new LogFollower(store, [person.category], (event) => this.note(codec.decode(event)));
  }

  /** Reads the log to its end, then follows it until closed. @throws StoreError · UnknownEventError */
  async open(): Promise<this> {
    await this.follower.open();
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

  upTo(position: Position): Promise<void> {
    return this.follower.upTo(position);
  }

  /** True while the log cannot be followed: what is new is known by `upTo` and `lookUp` alone. */
  get stalled(): boolean {
    return this.follower.stalled;
  }

  /** All of them. */
  persons(): string[] {
    return [...this.erased.keys()];
  }

  /** Calls back after each erasure that becomes known. */
  onErased(listener: () => void): void {
    this.listeners.add(listener);
  }

  close(): Promise<void> {
    return this.follower.close();
  }

  private note(fact: RecordedFact): void {
    if (fact.type !== 'PersonalDataErased' || this.erased.has(fact.key)) return;
    const { ground, legalBasis } = fact.data as PersonalDataErased['data'];
    this.erased.set(fact.key, { leafId: fact.leafId, recordedAt: fact.recordedAt, ground, legalBasis });
    for (const listener of this.listeners) listener();
  }
}
