import type { KeyObject } from 'node:crypto';
import type { KeyOwner, KeyStore } from './key-store.js';

/** Keys of a city's whole civil service; about 4 MB. */
const MOST = 20_000;
/** Files read at the same time. */
const AT_ONCE = 64;

type Known = Map<KeyOwner, Promise<KeyObject>>;

/**
 * Keys used lately, so that a key is read once and not for every event. The oldest go half of them at a time: taking single
 * ones from the front of a large Map gets slower with each.
 */
export class KnownKeys {
  private young: Known = new Map();
  private old: Known = new Map();

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
        const known = this.remembered(owner);
        const key = await (known ?? this.store.find(owner));
        if (!key) continue;
        found.set(owner, key);
        if (!known) void this.remember(owner, Promise.resolve(key));
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, rest.length) }, worker));
    return found;
  }

  /** Drops the key of an owner, whose store may give none any more. */
  forget(owner: KeyOwner): void {
    this.young.delete(owner);
    this.old.delete(owner);
  }

  private remembered(owner: KeyOwner): Promise<KeyObject> | undefined {
    const young = this.young.get(owner);
    if (young) return young;
    const key = this.old.get(owner);
    if (key) this.keep(owner, key);
    return key;
  }

  private remember(owner: KeyOwner, key: Promise<KeyObject>): Promise<KeyObject> {
    this.keep(owner, key);
    key.catch(() => {
      for (const known of [this.young, this.old]) if (known.get(owner) === key) known.delete(owner);
    });
    return key;
  }

  private keep(owner: KeyOwner, key: Promise<KeyObject>): void {
    this.young.set(owner, key);
    if (this.young.size <= this.most / 2) return;
    this.old = this.young;
    this.young = new Map();
  }
}
