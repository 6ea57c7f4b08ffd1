import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from './embedded-postgres-error.js';
import { commandOf } from './processes.js';

/** What PostgreSQL's lock file `postmaster.pid` says about the server of a data directory. */
export interface RunningServer {
  pid: number;
  /** 0 while the server is only beginning to start. */
  port: number;
}

/** The living server of this data directory; null when none runs, whatever a stale `postmaster.pid` claims. */
export async function runningServer(data: string): Promise<RunningServer | null> {
  const lines = await read(data);
  const pid = Number(lines?.[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const command = await commandOf(pid);
  const directory = lines?.[1] ?? '';
  // After a crash the number may belong to a stranger by now, or to the server of another directory.
  if (command === null || !/\bpostgres\b/.test(command) || !command.includes(directory)) return null;
  return (await isSame(directory, data)) ? { pid, port: Number(lines?.[3] ?? 0) || 0 } : null;
}

/** The whole directory may have been copied, lock file included, from where its server still runs. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one).catch(() => null), stat(other)]);
  return a !== null && a.dev === b.dev && a.ino === b.ino;
}

/**
 * PostgreSQL refuses to start while the process of a stale `postmaster.pid` lives, even as a zombie or as a stranger of the
 * same number. Our own number it accepts as its parent's. The file is not removed: its last line lets PostgreSQL see whether
 * backends of the dead server still use the memory they shared.
 */
export async function disarmStaleFile(data: string): Promise<void> {
  const lines = await read(data);
  if (lines === null || (await runningServer(data)) !== null) return;
  lines[0] = String(process.pid);
  await writeFile(join(data, 'postmaster.pid'), lines.join('\n'));
}

async function read(data: string): Promise<string[] | null> {
  try {
    return (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}
