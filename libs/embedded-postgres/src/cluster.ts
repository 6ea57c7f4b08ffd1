import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { findBinaries } from './binaries.js';
import { EmbeddedPostgresError, errnoOf } from './embedded-postgres-error.js';
import { giveToServer, serverUser, type ServerUser } from './server-user.js';

/** A database directory with its password: what one embedded server serves. Holds `data/`, `password`, `port`, `log`. */
export interface Cluster {
  folder: string;
  /** PostgreSQL's own data directory. */
  data: string;
  password: string;
}

/** The superuser of an embedded server. */
export const SUPERUSER = 'jejak';

/**
 * Opens the cluster in `folder`, or makes it: initdb runs in a folder beside it that is renamed when complete, so that a
 * half made one is never taken for a database. The parent must exist and be passable by the server's user.
 */
export async function openCluster(folder: string, options: { sync: boolean }): Promise<Cluster> {
  const data = join(folder, 'data');
  if (!(await exists(join(data, 'PG_VERSION')))) {
    await removeLeftovers(folder);
    await makeCluster(folder, options);
  }
  return { folder, data, password: (await readFile(join(folder, 'password'), 'utf8')).trim() };
}

async function makeCluster(folder: string, options: { sync: boolean }): Promise<void> {
  const user = await serverUser();
  const partial = await mkdtemp(`${folder}.new-`);
  try {
    await chmod(partial, 0o711);
    await mkdir(join(partial, 'data'), { mode: 0o700 });
    await writeFile(join(partial, 'password'), `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    for (const entry of ['data', 'password']) await giveToServer(join(partial, entry), user);
    await initdb(partial, user, options);
    if (user !== null) await chown(join(partial, 'password'), 0, 0);
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Another start was quicker: its database is as good as ours.
    if (errnoOf(error) !== 'ENOTEMPTY' && errnoOf(error) !== 'EEXIST') throw error;
  }
}

async function initdb(partial: string, user: ServerUser, options: { sync: boolean }): Promise<void> {
  const binaries = await findBinaries(user);
  const flags = [
    `--pgdata=${join(partial, 'data')}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${join(partial, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own C.UTF-8: the order of texts never changes with the operating system's libraries.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    ...(options.sync ? [] : ['--no-sync']),
  ];
  const child = spawn(binaries.initdb, flags, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new EmbeddedPostgresError('The database could not be created.', lines.slice(-12));
}

/** Removes what an interrupted initdb left; one that another start is making right now is younger than a minute. */
async function removeLeftovers(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${basename(folder)}.new-`)) continue;
    const { mtimeMs } = await stat(join(parent, name));
    if (Date.now() - mtimeMs > 60_000) await rm(join(parent, name), { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
