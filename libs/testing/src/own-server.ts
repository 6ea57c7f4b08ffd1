import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  EmbeddedPostgresError,
  addressOf,
  freePort,
  gone,
  launch,
  openCluster,
  type Launched,
} from '#app/embedded-postgres';
import { testRunFolder } from './test-run.js';

/** A PostgreSQL server of one spec's own, a direct child, to be broken. */
export interface OwnServer {
  /** Stays the same over restarts. */
  readonly url: string;
  readonly pid: number;
  /** PostgreSQL's data directory. */
  readonly data: string;
  /** SIGKILL to the server process; its backends end with it. Returns when it is gone. */
  kill(): Promise<void>;
  /** SIGSTOP to the server process: it accepts no connection any more; the open ones go on. */
  pause(): void;
  /** SIGCONT after `pause`. */
  resume(): void;
  /** Stops in order (SIGINT). */
  stop(): Promise<void>;
  /** Starts it again on the same port and data; recovery included. */
  start(): Promise<void>;
  /** True once its process has ended, by a signal or by itself. */
  readonly ended: boolean;
  /** Kills it and removes its data. */
  remove(): Promise<void>;
}

/** Starts a server with further settings, each `name=value`, for instance `fsync=off`; under a folder of the caller's if given. */
export async function ownServer(
  options: { flags?: readonly string[]; under?: string } = {},
): Promise<OwnServer> {
  const folder = join(options.under ?? testRunFolder(), `own-${randomUUID()}`);
  const cluster = await openCluster(folder, { sync: false });
  const port = await freePort();
  const begin = () => launch(cluster, { port, detached: false, settings: options.flags ?? [] });
  let server: Launched = await begin();
  const ended = () => server.process.exitCode !== null || server.process.signalCode !== null;
  const end = async (name: NodeJS.Signals) => {
    if (ended()) return;
    server.process.kill(name);
    if (!(await gone(server.pid, 20_000))) throw new Error(`The server did not end by ${name}.`);
  };
  return {
    url: addressOf(cluster, port, 'postgres'),
    get pid() {
      return server.pid;
    },
    data: cluster.data,
    kill: () => end('SIGKILL'),
    pause: () => void server.process.kill('SIGSTOP'),
    resume: () => void server.process.kill('SIGCONT'),
    stop: () => end('SIGINT'),
    async start() {
      server = await patiently(begin);
    },
    get ended() {
      return ended();
    },
    async remove() {
      await end('SIGKILL');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The backends of a killed server may hold its memory for a moment longer. */
async function patiently(begin: () => Promise<Launched>): Promise<Launched> {
  for (const deadline = Date.now() + 20_000; ; await sleep(50)) {
    try {
      return await begin();
    } catch (error) {
      const passes = error instanceof EmbeddedPostgresError && error.passes;
      if (!passes || Date.now() > deadline) throw error;
    }
  }
}
