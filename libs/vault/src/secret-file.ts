import { randomUUID } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const OWNER_ONLY = 0o600;

/** The bytes of a file; undefined: there is none. */
export async function bytesOf(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes a file that only its owner may read: aside, synced, then linked, so that its name appears once and whole, whoever
 * else is writing it. The file that was there first stays. The folder is not synced.
 */
export async function placeOnce(path: string, bytes: Buffer): Promise<void> {
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
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
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
