import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bytesOf, isThere, placeOnce, syncFolder } from './secret-file.js';
import { VaultError } from './vault-error.js';

const KEY_BYTES = 32;

/**
 * The master key in a file of mode 0600: 32 bytes, base64, one line. It wraps the other keys, so that their backup is
 * worth nothing without it.
 * @param make makes one when there is none; two processes that start at once end up with one key
 * @throws VaultError `key-folder` when it is missing or no master key
 */
export async function masterKeyIn(file: string, make: boolean): Promise<KeyObject> {
  try {
    if (make && !(await isThere(file))) {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await placeOnce(file, Buffer.from(`${randomBytes(KEY_BYTES).toString('base64')}\n`));
      await syncFolder(dirname(file));
    }
    const text = (await bytesOf(file))?.toString('utf8').trim();
    const bytes = Buffer.from(text ?? '', 'base64');
    if (bytes.length === KEY_BYTES && bytes.toString('base64') === text) return createSecretKey(bytes);
    throw new VaultError(
      'key-folder',
      `The master key ${file} is ${text === undefined ? 'missing' : 'not 32 bytes in base64'}: restore it from its backup (docs/keys.md).`,
    );
  } catch (cause) {
    if (cause instanceof VaultError) throw cause;
    const { code = 'unreadable' } = cause as NodeJS.ErrnoException;
    throw new VaultError('key-folder', `The master key ${file} cannot be used: ${code}.`, { cause });
  }
}
