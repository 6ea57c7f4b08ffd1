import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, removeDatabase } from '#app/embedded-postgres';
import { CommandFailure, EXIT } from '../exit.js';
import { say } from '../visit.js';

/** `jejak-drill-<process>-…`: whose process is gone, was cut off. */
const NAME = /^jejak-drill-(\d+)-/;
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Does something with a database of a folder's own, which is gone afterwards: also when the command is interrupted, and at
 * the latest with the next drill when it was killed.
 * @throws CommandFailure when it was interrupted · what `work` throws
 */
export async function inDrillFolder<T>(work: (url: string) => Promise<T>): Promise<T> {
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `jejak-drill-${process.pid}-`));
  let close = (): Promise<void> => Promise.resolve();
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
    // What works on the database ends with it.
    void close().catch(() => undefined);
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  try {
    const database = await openDatabase({ dataDir, log: say });
    close = () => database.close();
    if (interrupted) throw new Error('interrupted');
    return await work(database.url);
  } catch (error) {
    if (!interrupted) throw error;
    throw new CommandFailure(EXIT.bad, 'The drill was interrupted; nothing of it is left.');
  } finally {
    await close();
    await removeDatabase(dataDir);
    for (const name of SIGNALS) process.off(name, interrupt);
  }
}

/** What drills that were killed left: a copy of the log each, and perhaps a server that runs on. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid !== undefined && !lives(Number(pid))) await removeDatabase(join(tmpdir(), name));
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
