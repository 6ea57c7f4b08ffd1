import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { settingsOf } from './service.js';

const MAIN = join(import.meta.dirname, '../../dist/apps/cli/src/main.js');

/** What one command came to. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line to its end. */
export async function jejak(settings: Readonly<Record<string, string>>, ...words: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...words], {
    env: settingsOf(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (bytes: Buffer) => void (out += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => void (err += bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** Builds the programs if they are not as their sources say. @throws Error with what the compiler says */
export function builtProgram(): void {
  const root = join(import.meta.dirname, '../..');
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
}
