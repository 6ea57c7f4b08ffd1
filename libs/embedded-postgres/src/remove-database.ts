import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterFolder, holdsDatabase } from './data-dir.js';
import { runningServer } from './postmaster-file.js';
import { gone, signal } from './processes.js';

/** Ends the server of a DATA_DIR that nobody uses any more, if it was left running, and removes the folder with all in it. */
export async function removeDatabase(dataDir: string): Promise<void> {
  if (await holdsDatabase(dataDir)) {
    // It may stand elsewhere, where PostgreSQL's user may not pass through DATA_DIR.
    const folder = await clusterFolder(dataDir, () => undefined);
    const data = join(folder, 'data');
    const running = (await stat(data).catch(() => null)) ? await runningServer(data) : null;
    if (running) {
      signal(running.pid, 'SIGINT');
      await gone(running.pid, 6_000);
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
}
