import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { KeyFolder } from './key-folder.js';
import type { KeyOwner, KeyStore } from './key-store.js';
import { masterKeyIn } from './master-key.js';
import { pooledRandom } from './random-source.js';
import { decrypted, encrypted } from './sealing.js';
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
    if (await this.rootKey(isNew)) return;
    throw new VaultError(
      'key-folder',
      `The log holds events, but ${this.keys.path} holds no keys for it: restore the backup of the keys (docs/keys.md).`,
    );
  }

  private rootKey(make: boolean): Promise<KeyObject | undefined> {
    const asked = (this.root ??= make ? this.made(ROOT) : this.stored(ROOT));
    const forget = (): void => void (this.root === asked && (this.root = undefined));
    void asked.then((root) => root ?? forget(), forget);
    return asked;
  }

  private async made(name: string): Promise<KeyObject | undefined> {
    const master = await this.masterKey(true);
    const wrapped = encrypted(master, randomBytes(KEY_BYTES), name, pooledRandom);
    // Also what another process made is brought to disk before it seals anything.
    const kept = await this.keys.make(name, wrapped);
    return kept && this.unwrapped(master, kept, name);
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

const isPerson = (owner: KeyOwner): boolean => owner.startsWith('person:');

const followingFrom = (root: KeyObject, owner: KeyOwner): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', root, '', owner, KEY_BYTES)));
