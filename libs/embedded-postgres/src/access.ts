import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ServerUser } from './server-user.js';

/** The folders from the root down to `path` that the user PostgreSQL runs as cannot pass through; [] when it can reach it. */
export async function closedFolders(path: string, user: ServerUser): Promise<string[]> {
  if (user === null) return [];
  const closed: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) closed.unshift(folder);
    if (folder === dirname(folder)) return closed;
  }
}
