import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { derivedFrom, extracted } from './derived-key.js';
import { KeyFolder } from './key-folder.js';
import type { KeyOwner, KeyStore } from './key-store.js';
import { masterKeyIn } from './master-key.js';
import { pooledRandom } from './random-source.js';
import { decrypted, encrypted } from './sealing.js';
import { SharedTurn } from './shared-turn.js';
import { KeyDestroyedError, VaultError } from './vault-error.js';

const KEY_BYTES = 32;
/** The one random key from which every stream's key follows; no person's owner is called so. */
const ROOT = 'streams';

export interface FileKeyStoreOptions {
  /** Folder of the keys, one file a person, such as `DATA_DIR/keys`. */
  readonly folder: string;
  /** File of the master key that wraps them, made with the first key. Best kept apart from the folder. */
  readonly masterFile: string;
}

/**
 * Keys as files of mode 0600: a person's key is random and has a file of its own; the keys of streams, which concern nobody
 * and are never destroyed alone, follow by HKDF-SHA-256 from one random root. Every file is wrapped by the master key.
 */
export class FileKeyStore implements KeyStore {
  private readonly keys: KeyFolder;
  private master: Promise<KeyObject> | undefined;
  private root: Promise<KeyObject | undefined> | undefined;
  /** The wrapped root as it was at the start. */
  private opened: Buffer | undefined;
  /** The wrapped root as it stands: one look for all keys that are made at once. */
  private readonly rootNow = new SharedTurn(() => this.keys.read(ROOT));

  constructor(private readonly options: FileKeyStoreOptions) {
    this.keys = new KeyFolder(options.folder);
  }

  async obtain(owner: KeyOwner): Promise<KeyObject> {
    if (!isPerson(owner)) return followingFrom((await this.rootKey(true))!, owner);
    const key = await this.made(owner);
    if (!key) throw new KeyDestroyedError(`This key was destroyed for good.`);
    return key;
  }

  async find(owner: KeyOwner): Promise<KeyObject | undefined> {
    if (isPerson(owner)) return this.stored(owner);
    const root = await this.rootKey(false);
    return root && followingFrom(root, owner);
  }

  isDestroyed(owner: `person:${string}`): Promise<boolean> {
    return this.keys.isRemoved(owner);
  }

  destroy(owner: `person:${string}`): Promise<void> {
    return this.keys.remove(owner);
  }

  /**
   * Checks that the keys are those of the log, before anything is recorded.
   * @param isNew the log is empty: then the first keys are made
   * @throws VaultError with what to do
   */
  async assertFits(isNew: boolean): Promise<void> {
    if (await this.rootKey(isNew)) {
      this.opened = await this.keys.read(ROOT);
      return;
    }
    throw new VaultError(
      'key-folder',
      `The log holds events, but ${this.keys.path} holds no keys for it: restore the backup of the keys (docs/keys.md).`,
    );
  }

  /**
   * Checks that every person of the log has a key or had one destroyed: keys of an older copy lack the newest.
   * @throws VaultError that says how many have none, not who
   */
  async assertHolds(persons: AsyncIterable<string>): Promise<void> {
    const missing = await this.keys.missing(owners(persons));
    if (missing === 0) return;
    throw new VaultError(
      'key-missing',
      `The log knows ${missing} persons whose keys are not in ${this.keys.path}: the keys are an older copy than the log. Restore the newest backup of the keys (docs/keys.md).`,
    );
  }

  private rootKey(make: boolean): Promise<KeyObject | undefined> {
    const asked = (this.root ??= make ? this.made(ROOT) : this.stored(ROOT));
    const forget = (): void => void (this.root === asked && (this.root = undefined));
    void asked.then((root) => root ?? forget(), forget);
    return asked;
  }

  private async made(name: string): Promise<KeyObject | undefined> {
    await this.assertSameFolder(name);
    const master = await this.masterKey(true);
    const wrapped = encrypted(master, randomBytes(KEY_BYTES), name, pooledRandom);
    // Also what another process made is brought to disk before it seals anything.
    const kept = await this.keys.make(name, wrapped);
    await this.assertSameFolder(name);
    return kept && this.unwrapped(master, kept, name);
  }

  /** A key that is made where a share was unmounted, or another one mounted, is lost with what it seals. */
  private async assertSameFolder(name: string): Promise<void> {
    if (!this.opened || name === ROOT) return;
    const root = await this.rootNow.run();
    if (root?.equals(this.opened)) return;
    throw new VaultError(
      'key-folder',
      `${this.keys.path} does not hold the keys that it held at the start: mount it again, then start the service again (docs/keys.md).`,
    );
  }

  private async stored(name: string): Promise<KeyObject | undefined> {
    const wrapped = await this.keys.read(name);
    return wrapped && this.unwrapped(await this.masterKey(false), wrapped, name);
  }

  private masterKey(make: boolean): Promise<KeyObject> {
    this.master ??= masterKeyIn(this.options.masterFile, make);
    this.master.catch(() => (this.master = undefined));
    return this.master;
  }

  private unwrapped(master: KeyObject, wrapped: Buffer, name: string): KeyObject {
    try {
      return createSecretKey(decrypted(master, wrapped, name));
    } catch (cause) {
      throw new VaultError(
        'not-opened',
        `A file of ${this.keys.path} does not open with the master key: the two do not belong together, or it is damaged.`,
        { cause },
      );
    }
  }
}

async function* owners(persons: AsyncIterable<string>): AsyncIterable<KeyOwner> {
  for await (const personRef of persons) yield `person:${personRef}`;
}

const isPerson = (owner: KeyOwner): boolean => owner.startsWith('person:');

const extractedRoots = new WeakMap<KeyObject, Buffer>();

function followingFrom(root: KeyObject, owner: KeyOwner): KeyObject {
  let known = extractedRoots.get(root);
  if (!known) extractedRoots.set(root, (known = extracted(root)));
  return createSecretKey(derivedFrom(known, owner));
}
