import { chmod, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError, errnoOf } from './embedded-postgres-error.js';

/** A folder of ours among the system's temporary ones, the same at each start; /var/tmp, because it outlives a reboot. */
export async function keptTemporaryFolder(name: string): Promise<string> {
  const parent = await lstat('/var/tmp').then(
    (found) => (found.isDirectory() ? '/var/tmp' : tmpdir()),
    tmpdir,
  );
  const uid = process.getuid?.() ?? 0;
  const folder = join(parent, `jejak-${uid}-${name}`);
  await mkdir(folder).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  // Anybody can make folders here: one that is not ours could be exchanged under our feet.
  if (!found.isDirectory() || found.uid !== uid)
    throw new EmbeddedPostgresError(`${folder} belongs to somebody else. Remove it and start again.`);
  await chmod(folder, 0o755);
  return folder;
}
