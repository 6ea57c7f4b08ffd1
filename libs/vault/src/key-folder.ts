import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bytesOf, isThere, placeOnce, syncFolder } from './secret-file.js';
import { SharedTurn } from './shared-turn.js';
import { VaultError } from './vault-error.js';

/**
 * A folder of secret files that several processes share, also of several machines. A file appears once, whole and on disk; a
 * removed one leaves a mark, so that it never appears again. Nothing is touched before the first file is made.
 * @throws VaultError `key-folder` when the folder cannot be read or written
 */
export class KeyFolder {
  private readonly flushed = new SharedTurn(() => syncFolder(this.path));
  private made: Promise<unknown> | null = null;

  constructor(readonly path: string) {}

  /** The file, or undefined. A removed one is not there, whatever came back from a backup. */
  read(name: string): Promise<Buffer | undefined> {
    return this.usable(async () => {
      const [mark, bytes] = await Promise.all([isThere(this.markOf(name)), bytesOf(this.fileOf(name))]);
      return mark ? undefined : bytes;
    });
  }

  /** True when the file was removed for good. */
  isRemoved(name: string): Promise<boolean> {
    return this.usable(() => isThere(this.markOf(name)));
  }

  /** How many of these names have neither a file nor a mark. */
  missing(names: AsyncIterable<string>): Promise<number> {
    return this.usable(async () => {
      const listed = new Set(await readdir(this.path));
      let missing = 0;
      for await (const name of names) {
        const own = [this.fileOf(name), this.markOf(name)];
        if (own.some((path) => listed.has(basename(path)))) continue;
        // Another process may have made it since.
        if (!(await isThere(own[0]!)) && !(await isThere(own[1]!))) missing++;
      }
      return missing;
    });
  }

  /** The file with these bytes, or as another process made it before; undefined when it was removed for good. */
  make(name: string, bytes: Buffer): Promise<Buffer | undefined> {
    return this.usable(async () => {
      await this.folder();
      if (await isThere(this.markOf(name))) return undefined;
      const isOurs = await placeOnce(this.fileOf(name), bytes);
      // Whoever removes a file marks it first: a mark that is not there yet will be followed by a look at what we placed.
      if (await isThere(this.markOf(name))) return this.removeFiles(name).then(() => undefined);
      await this.flushed.run();
      return isOurs ? bytes : bytesOf(this.fileOf(name));
    });
  }

  /**
   * Removes the file and every link to it, and marks it as removed; resolves when the disk knows. A folder that is not
   * there proves nothing about its files.
   */
  remove(name: string): Promise<void> {
    return this.usable(async () => {
      if ((await isThere(this.markOf(name))) && !(await isThere(this.fileOf(name)))) return;
      await placeOnce(this.markOf(name), Buffer.from('destroyed\n'));
      await syncFolder(this.path);
      await this.removeFiles(name);
    });
  }

  private folder(): Promise<unknown> {
    this.made ??= mkdir(this.path, { recursive: true, mode: 0o700 });
    this.made.catch(() => (this.made = null));
    return this.made;
  }

  private async removeFiles(name: string): Promise<void> {
    const stem = stemOf(name);
    const file = this.fileOf(name);
    const links = (await readdir(this.path))
      .filter((found) => found.startsWith(`${stem}.`) && !found.endsWith(MARK))
      .map((found) => join(this.path, found))
      .filter((path) => path !== file);
    // The file goes last: where it is not, nothing is left to remove.
    for (const path of links) await rm(path, { force: true });
    if (links.length > 0) await syncFolder(this.path);
    await rm(file, { force: true });
    await syncFolder(this.path);
  }

  private fileOf(name: string): string {
    return join(this.path, `${stemOf(name)}.key`);
  }

  private markOf(name: string): string {
    return join(this.path, `${stemOf(name)}${MARK}`);
  }

  private async usable<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      if (cause instanceof VaultError) throw cause;
      const code = (cause as NodeJS.ErrnoException).code ?? 'unreadable';
      throw new VaultError('key-folder', `The key folder ${this.path} cannot be used: ${code}.`, { cause });
    }
  }
}

const MARK = '.destroyed';

/** Any name becomes a file name that every file system takes: hex of one length, without capitals, slashes or dots. */
const stemOf = (name: string): string => createHash('sha256').update(name).digest('hex');
