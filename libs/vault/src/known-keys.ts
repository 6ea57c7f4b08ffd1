import type { KeyObject } from 'node:crypto';
import type { KeyOwner, KeyStore } from './key-store.js';

/** Keys of a city's whole civil service; about 4 MB. */
const MOST = 20_000;
/** Files read at the same time. */
const AT_ONCE = 64;

/** Keys used lately, so that a key is read once and not for every event. The oldest go first. */
export class KnownKeys {
  private readonly known = new Map<KeyOwner, Promise<KeyObject>>();

  constructor(
    private readonly store: KeyStore,
    private readonly most: number = MOST,
  ) {}

  /** As the store's; those who ask at once wait for one answer. */
  obtain(owner: KeyOwner): Promise<KeyObject> {
    return this.remembered(owner) ?? this.remember(owner, this.store.obtain(owner));
  }

  /** The keys of many owners; those without a key are not in the answer. */
  async find(owners: Iterable<KeyOwner>): Promise<Map<KeyOwner, KeyObject>> {
    const found = new Map<KeyOwner, KeyObject>();
    const rest = [...owners];
    const worker = async (): Promise<void> => {
      for (let owner = rest.pop(); owner !== undefined; owner = rest.pop()) {
        const key = await (this.remembered(owner) ?? this.store.find(owner));
        if (!key) continue;
        found.set(owner, key);
        void this.remember(owner, Promise.resolve(key));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return found;
  }

  /** Drops the key of an owner, whose store may give none any more. */
  forget(owner: KeyOwner): void {
    this.known.delete(owner);
  }

  private remembered(owner: KeyOwner): Promise<KeyObject> | undefined {
    const key = this.known.get(owner);
    if (key) {
      this.known.delete(owner);
      this.known.set(owner, key);
    }
    return key;
  }

  private remember(owner: KeyOwner, key: Promise<KeyObject>): Promise<KeyObject> {
    this.known.set(owner, key);
    key.catch(() => this.known.get(owner) === key && this.known.delete(owner));
    const oldest = this.known.keys().next().value;
    if (this.known.size > this.most && oldest !== undefined) this.known.delete(oldest);
    return key;
  }
}
