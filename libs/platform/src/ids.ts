import { randomBytes } from 'node:crypto';
import { v5 } from 'uuid';

/** Namespace of all command ids. A permanent constant. */
const COMMAND_NAMESPACE = '5f0a7f0e-5f5b-5c1e-9a3c-6a656a616b01';

const ID_BYTES = 16;
/** Random bytes are fetched for many ids at once: the call costs more than the bytes. */
let pool = Buffer.alloc(0);

/** A random 128-bit id, base64url, 22 characters: decisions and leaves. Never derived from a person. */
export function randomId(): string {
  if (pool.length < ID_BYTES) pool = randomBytes(ID_BYTES * 256);
  const id = pool.toString('base64url', 0, ID_BYTES);
  pool = pool.subarray(ID_BYTES);
  return id;
}

/** Event id: UUIDv5(namespace = command id, name = decimal index in the append). */
export const eventIdOf = (commandId: string, index: number): string => v5(String(index), commandId);

/** Commands under way, and some more: each asks for its key wherever it is handled. */
const MOST_KEYS = 512;
const keys = new Map<string, string>();

/** Key of the stream a creating command makes: a repeat makes the same one. */
export function newStreamKey(commandId: string): string {
  let key = keys.get(commandId);
  if (key !== undefined) return key;
  key = v5('stream', commandId);
  const [oldest] = keys.keys();
  if (keys.size >= MOST_KEYS && oldest !== undefined) keys.delete(oldest);
  keys.set(commandId, key);
  return key;
}

/** Id of the command's part that goes to a second stream. */
export const derivedCommandId = (commandId: string, name: string): string => v5(name, commandId);

/** Id of a command from who sends it, where to, and the client's idempotency key. */
export const commandIdOf = (
  issuer: string,
  subject: string,
  method: string,
  path: string,
  key: string,
): string => v5([issuer, subject, method, path, key].join('\n'), COMMAND_NAMESPACE);
