import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../..');

/** Builds the program if need be: the first spec of the run that asks does it, the others wait. @throws Error with the compiler's words */
export async function built(): Promise<void> {
  const folder = join(process.env['JEJAK_TEST_RUN']!, 'building');
  const done = join(folder, 'done');
  try {
    mkdirSync(folder);
  } catch {
    while (!existsSync(done)) await sleep(100);
    return;
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  writeFileSync(done, '');
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}
