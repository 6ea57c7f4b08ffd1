import { randomUUID } from 'node:crypto';
import { access, link, open, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { VaultError } from './vault-error.js';

const OWNER_ONLY = 0o600;

/** Whether there is a file. */
export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );

/**
 * The bytes of a secret file; undefined: there is none. One that others may read is taken from them first.
 * @throws VaultError when it cannot be taken from them
 */
export async function bytesOf(path: string): Promise<Buffer | undefined> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    if (process.platform !== 'win32') await keepFromOthers(handle, path);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function keepFromOthers(handle: FileHandle, path: string): Promise<void> {
  if (((await handle.stat()).mode & 0o077) === 0) return;
  await handle.chmod(OWNER_ONLY).catch((cause: unknown) => {
    throw new VaultError(
      'key-folder',
      `${path} can be read by others than its owner, and that cannot be changed from here: give it mode 0600 (docs/keys.md).`,
      { cause },
    );
  });
}

/**
 * Writes a file that only its owner may read: aside, synced, then linked, so that its name appears once and whole, whoever
 * else is writing it. The file that was there first stays. The folder is not synced.
 * @returns whether this call placed the file
 */
export async function placeOnce(path: string, bytes: Buffer): Promise<boolean> {
  // Begins like the file: whoever removes the file finds a link that a crash left behind.
  const aside = join(dirname(path), `${basename(path).split('.')[0]}.${randomUUID()}.aside`);
  try {
    const handle = await open(aside, 'wx', OWNER_ONLY);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(aside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    // not `rm`, which looks at the file before it removes it
    await unlink(aside).catch(onlyIfThere);
  }
}

/** Brings a folder's entries to disk: what was made and removed in it stays so. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const onlyIfThere = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};
