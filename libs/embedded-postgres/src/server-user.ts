import { execFile } from 'node:child_process';
import { chown, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const run = promisify(execFile);

/** The operating system's user that PostgreSQL runs as; null: the user who runs us. */
export type ServerUser = { uid: number; gid: number } | null;

let known: Promise<ServerUser> | undefined;

/** PostgreSQL refuses to run as root: as root it runs as the user `postgres`, who is created if absent. */
export function serverUser(): Promise<ServerUser> {
  known ??= process.getuid?.() === 0 ? postgresUser() : Promise.resolve(null);
  return known;
}

/** The user a server of this existing data directory runs as: as root its owner, who may have been an ordinary user. */
export async function ownerOf(data: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = await stat(data);
  return { uid, gid };
}

/** Gives a file or folder to the user PostgreSQL runs as. */
export async function giveToServer(path: string, user: ServerUser): Promise<void> {
  if (user !== null) await chown(path, user.uid, user.gid);
}

async function postgresUser(): Promise<ServerUser> {
  try {
    return await lookUp();
  } catch {
    await createUser();
    return lookUp();
  }
}

async function lookUp(): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

async function createUser(): Promise<void> {
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  } catch (error) {
    throw new EmbeddedPostgresError(
      'PostgreSQL does not run as root, and the user "postgres" could not be created: ' +
        `${(error as Error).message.trim()}. Start Jejak as an ordinary user, or create that user, or set DATABASE_URL.`,
    );
  }
}
