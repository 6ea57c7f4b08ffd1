import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cluster } from './cluster.js';
import { freePort, isFree } from './free-port.js';

/** The port the cluster's server had last, if nobody else took it; else a new one. Either is remembered. */
export async function portFor(cluster: Cluster): Promise<number> {
  const path = join(cluster.folder, 'port');
  const last = Number(await readFile(path, 'utf8').catch(() => ''));
  if (Number.isInteger(last) && last > 0 && (await isFree(last))) return last;
  const port = await freePort();
  await writeFile(path, `${port}\n`);
  return port;
}
