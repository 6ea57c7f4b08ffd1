import { createHash } from 'node:crypto';
import { access, chmod, constants, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { closedFolders } from './access.js';
import { EmbeddedPostgresError, errnoOf } from './embedded-postgres-error.js';
import { keptTemporaryFolder } from './kept-temporary-folder.js';
import { serverUser } from './server-user.js';

/**
 * The folder of the embedded database that belongs to DATA_DIR, which is made if absent: `postgres` in it, or, where the
 * server's user cannot reach that, a folder among the temporary ones that DATA_DIR then remembers in `postgres.location`.
 */
export async function clusterFolder(dataDir: string, log: (line: string) => void): Promise<string> {
  const folder = resolve(dataDir);
  await makeWritable(folder);
  const elsewhere = await remembered(folder);
  if (elsewhere !== null) {
    log(
      `The database of ${folder} stands in ${elsewhere}, because PostgreSQL's user could not reach DATA_DIR.`,
    );
    return elsewhere;
  }
  const closed = await closedFolders(folder, await serverUser());
  return closed.length === 0 ? join(folder, 'postgres') : fallback(folder, closed, log);
}

/** Whether an embedded database of this DATA_DIR was ever made. Makes nothing. */
export async function holdsDatabase(dataDir: string): Promise<boolean> {
  const places = ['postgres/data/PG_VERSION', 'postgres.location'].map((name) =>
    join(resolve(dataDir), name),
  );
  const found = await Promise.all(places.map((place) => stat(place).catch(() => null)));
  return found.some((one) => one !== null);
}

async function makeWritable(folder: string): Promise<void> {
  try {
    const first = await mkdir(folder, { recursive: true });
    // Whatever the umask: PostgreSQL may run as another user and must pass through what we made.
    for (let made = folder; first !== undefined && made.length >= first.length; made = dirname(made))
      await open(made);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (process.getuid?.() === 0 && folder !== homedir()) await open(folder);
  } catch (error) {
    throw notUsable(folder, error);
  }
}

async function open(folder: string): Promise<void> {
  const { mode, uid } = await stat(folder);
  if (uid === process.getuid?.() && (mode & 0o011) !== 0o011) await chmod(folder, (mode & 0o7777) | 0o011);
}

/** Says in plain words why DATA_DIR cannot be used; another error is returned as it is. */
export function notUsable(dataDir: string, error: unknown): unknown {
  const reasons: Record<string, string> = {
    EACCES: 'this user may not write there',
    EPERM: 'this user may not write there',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of the path is a file',
    EEXIST: 'it is a file',
    ENOSPC: 'the disk is full',
  };
  const reason = reasons[errnoOf(error) ?? ''];
  if (reason === undefined) return error;
  const { path } = error as { path?: string };
  const place = path === undefined || path === dataDir ? '' : ` (${path})`;
  return new EmbeddedPostgresError(
    `DATA_DIR ${dataDir} cannot be used: ${reason}${place}. ` +
      'Give this user the folder, or set DATA_DIR to one that can be written.',
  );
}

async function remembered(folder: string): Promise<string | null> {
  const note = join(folder, 'postgres.location');
  const text = await readFile(note, 'utf8').catch(() => null);
  if (text === null) return null;
  const place = text.trim();
  const found = await stat(join(place, 'data')).catch(() => null);
  if (found !== null) return place;
  throw new EmbeddedPostgresError(
    `The database of ${folder} stood in ${place} and is gone. Bring it back, or remove ${note} to begin with an empty one.`,
  );
}

async function fallback(folder: string, closed: string[], log: (line: string) => void): Promise<string> {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const place = join(await keptTemporaryFolder(`data-${name}`), 'postgres');
  for (const line of [
    '!! WARNING: the database does not stand in DATA_DIR.',
    `!! PostgreSQL runs as the user "postgres", who may not pass through ${closed.join(', ')}.`,
    `!! It stands in ${place} instead, which the system may clean up. For lasting data set DATA_DIR to a folder`,
    '!! that user can reach (for instance /var/lib/jejak), or start Jejak as an ordinary user.',
  ])
    log(line);
  return place;
}

/** Remembers a database that stands outside of DATA_DIR, once it is made. */
export async function rememberPlace(dataDir: string, place: string): Promise<void> {
  const folder = resolve(dataDir);
  if (dirname(place) !== folder) await writeFile(join(folder, 'postgres.location'), `${place}\n`);
}
