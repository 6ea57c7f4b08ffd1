import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries } from './binaries.js';
import { SUPERUSER, type Cluster } from './cluster.js';
import { EmbeddedPostgresError, errnoOf } from './embedded-postgres-error.js';
import { ownerOf } from './server-user.js';

/** How a server process is started. */
export interface LaunchOptions {
  port: number;
  /** More settings, `name=value`. */
  settings?: readonly string[];
  /** True: a session of its own, so that signals to our process group do not reach it and it may outlive us. */
  detached: boolean;
  /** Called about every ten seconds while the server recovers. */
  waiting?: (seconds: number) => void;
}

/** A server that answers. */
export interface Launched {
  process: ChildProcess;
  pid: number;
}

/** The connection address of a database of the cluster's server. */
export function addressOf(cluster: Cluster, port: number, database: string): string {
  return `postgres://${SUPERUSER}:${cluster.password}@127.0.0.1:${port}/${database}`;
}

/** Starts the server and returns when it answers queries. @throws EmbeddedPostgresError with the server's last lines */
export async function launch(cluster: Cluster, options: LaunchOptions): Promise<Launched> {
  const user = await ownerOf(cluster.data);
  const { postgres } = await findBinaries(user);
  const log = await openLog(cluster);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_timezone=UTC',
    'timezone=UTC',
    ...(options.settings ?? []),
  ];
  const flags = [
    '-D',
    cluster.data,
    '-p',
    String(options.port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const child = spawn(postgres, flags, {
    ...user,
    cwd: cluster.data,
    detached: options.detached,
    env: { ...process.env, LC_ALL: 'C' },
    // A file, not a pipe: the server goes on writing when we are gone.
    stdio: ['ignore', log.file.fd, log.file.fd],
  });
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, name) => resolve(`it ended with ${name ?? code}`));
  });
  await log.file.close();
  const waiting = new AbortController();
  try {
    const why = await Promise.race([ended, answers(cluster, options, waiting.signal).then(() => null)]);
    if (why !== null || child.pid === undefined)
      throw new EmbeddedPostgresError(`The embedded PostgreSQL did not start: ${why}.`, await log.lines());
  } catch (error) {
    child.kill('SIGQUIT');
    throw error;
  } finally {
    waiting.abort();
  }
  if (options.detached) child.unref();
  return { process: child, pid: child.pid };
}

async function answers(cluster: Cluster, options: LaunchOptions, stopped: AbortSignal): Promise<void> {
  const since = Date.now();
  for (let said = since; !stopped.aborted; await sleep(25)) {
    if (await answersNow(addressOf(cluster, options.port, 'postgres'))) return;
    if (Date.now() - said < 10_000) continue;
    said = Date.now();
    options.waiting?.(Math.round((said - since) / 1000));
  }
}

/** Whether the server answers; false while it starts, recovers or stops. @throws when it refuses us */
export async function answersNow(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    // 57P03: starting up, recovering or shutting down.
    const code = errnoOf(error);
    if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03' || code === undefined)
      return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

const LARGEST_LOG_BYTES = 5_000_000;

async function openLog(cluster: Cluster) {
  const path = join(cluster.folder, 'log');
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(path, `${path}.old`);
  const start = size > LARGEST_LOG_BYTES ? 0 : size;
  const lines = async () => (await readFile(path)).subarray(start).toString().trim().split('\n').slice(-12);
  return { file: await open(path, 'a', 0o600), lines };
}
