import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { KeyOwner, KeyStore } from './key-store.js';
import { KeyDestroyedError } from './vault-error.js';

/** Keys in memory, for tests of rules and handlers. Same semantics, no durability. */
export class MemoryKeyStore implements KeyStore {
  private readonly keys = new Map<KeyOwner, KeyObject | null>();

  /** @param make gives new keys; another one than random keys is for frozen examples only */
  constructor(private readonly make: () => Buffer = () => randomBytes(32)) {}

  async obtain(owner: KeyOwner): Promise<KeyObject> {
    let key = this.keys.get(owner);
    if (key === null) throw new KeyDestroyedError();
    if (key === undefined) this.keys.set(owner, (key = createSecretKey(this.make())));
    return key;
  }

  async find(owner: KeyOwner): Promise<KeyObject | undefined> {
    return this.keys.get(owner) ?? undefined;
  }

  async isDestroyed(owner: KeyOwner): Promise<boolean> {
    return this.keys.get(owner) === null;
  }

  async destroy(owner: KeyOwner): Promise<void> {
    this.keys.set(owner, null);
  }
}
