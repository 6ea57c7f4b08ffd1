import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf, freePort, launch, openCluster, type Cluster } from '#app/embedded-postgres';
import { testRunFolder } from './test-run.js';

/** The server that all specs of a run share. */
export interface SharedServer {
  cluster: Cluster;
  port: number;
}

let known: Promise<SharedServer> | undefined;

/** The run's server: the first worker that asks starts it, the others wait for it. */
export function sharedServer(): Promise<SharedServer> {
  known ??= find();
  return known;
}

async function find(): Promise<SharedServer> {
  const announcement = join(testRunFolder(), 'shared-server.json');
  if (await isFirst()) await start(announcement);
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      return JSON.parse(await readFile(announcement, 'utf8')) as SharedServer;
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
      if (Date.now() > deadline)
        throw new Error('The test server did not start; see the first failing spec.', { cause: error });
      await sleep(50);
    }
  }
}

/** Making a folder is atomic: exactly one worker succeeds. */
async function isFirst(): Promise<boolean> {
  try {
    await mkdir(join(testRunFolder(), 'starting'));
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function start(announcement: string): Promise<void> {
  const cluster = await openCluster(join(testRunFolder(), 'shared'), { sync: false });
  const port = await freePort();
  // Detached: a worker may be replaced while the others still use its server.
  await launch(cluster, { port, detached: true, settings: ['max_connections=200'] });
  await writeFile(`${announcement}.new`, JSON.stringify({ cluster, port }));
  await rename(`${announcement}.new`, announcement);
}
