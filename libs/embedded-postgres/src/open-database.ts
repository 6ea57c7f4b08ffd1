import { resolve } from 'node:path';
import { openCluster } from './cluster.js';
import { clusterFolder, notUsable, rememberPlace } from './data-dir.js';
import { DATABASE, EmbeddedServer } from './embedded-server.js';
import { addressOf, answersNow } from './launch.js';
import { runningServer } from './postmaster-file.js';

export interface OpenDatabaseOptions {
  /** Where the embedded database, its password and its log stand; made if absent. */
  dataDir: string;
  /** A PostgreSQL of one's own: then nothing is started and `close` does nothing. */
  databaseUrl?: string | undefined;
  /** Gets a plain line for each thing the person at the terminal should know. */
  log(line: string): void;
}

export interface OpenDatabase {
  url: string;
  /** Stops the embedded server; call it after everything that uses the database has ended. */
  close(): Promise<void>;
}

/**
 * Gives the database to work with: the external one, or an embedded PostgreSQL that is made, started, recovered or taken
 * over as needed. The embedded server listens on 127.0.0.1 only, with a random password, and is brought back when it dies.
 * @throws EmbeddedPostgresError in plain words: DATA_DIR not writable, in use by another Jejak, PostgreSQL's own refusal
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl, log } = options;
  const dataDir = resolve(options.dataDir);
  if (databaseUrl !== undefined) return { url: databaseUrl, close: () => Promise.resolve() };
  try {
    const folder = await clusterFolder(dataDir, log);
    const cluster = await openCluster(folder, { sync: true });
    await rememberPlace(dataDir, folder);
    const server = new EmbeddedServer(cluster, dataDir, log);
    const url = await server.open();
    return { url, close: () => server.close() };
  } catch (error) {
    throw notUsable(dataDir, error);
  }
}

/**
 * Gives the database to a command that works beside a Jejak: its server is used as it runs and left running; when none
 * runs it is opened as `openDatabase` does, and stopped by `close`.
 */
export async function visitDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const dataDir = resolve(options.dataDir);
  if (options.databaseUrl === undefined) {
    const url = await servedAddress(dataDir, options.log).catch((error: unknown) => {
      throw notUsable(dataDir, error);
    });
    if (url !== null) return { url, close: () => Promise.resolve() };
  }
  return openDatabase(options);
}

async function servedAddress(dataDir: string, log: (line: string) => void): Promise<string | null> {
  const cluster = await openCluster(await clusterFolder(dataDir, log), { sync: true });
  const running = await runningServer(cluster.data);
  if (running === null || running.port === 0) return null;
  const url = addressOf(cluster, running.port, DATABASE);
  return (await answersNow(url)) ? url : null;
}
