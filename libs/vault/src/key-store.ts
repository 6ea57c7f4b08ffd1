import type { KeyObject } from 'node:crypto';

/** Whose key: a person's seals what concerns them, a stream's what concerns nobody. */
export type KeyOwner = `person:${string}` | `stream:${string}`;

/** Owner of the key that seals an event's fields. */
export const ownerOf = ({ subject, stream }: { subject: string | null; stream: string }): KeyOwner =>
  subject === null ? `stream:${stream}` : `person:${subject}`;

/**
 * Keeps one random 256-bit key an owner, outside of PostgreSQL. What it gave out it gives again, after any crash, and to
 * every process that shares it, until the key is destroyed: then never again.
 * @throws VaultError `key-folder` when it cannot keep that promise
 */
export interface KeyStore {
  /** The owner's key, made when there is none and durable before it is given out. @throws KeyDestroyedError */
  obtain(owner: KeyOwner): Promise<KeyObject>;
  /** The owner's key; undefined: never made here, or destroyed. */
  find(owner: KeyOwner): Promise<KeyObject | undefined>;
  /** True when a person's key was destroyed, whatever the log says; false: it is there, or missing. */
  isDestroyed(owner: `person:${string}`): Promise<boolean>;
  /** Destroys a person's key for good; resolves when no process can read it any more. Repeating it does nothing. */
  destroy(owner: `person:${string}`): Promise<void>;
}
