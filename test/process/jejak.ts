import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { settingsOf } from './service.js';

const MAIN = join(import.meta.dirname, '../../dist/apps/cli/src/main.js');

/** What one command came to. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts a command of the built command line, whose words nobody reads. */
export const command = (settings: Readonly<Record<string, string>>, ...words: string[]): ChildProcess =>
  spawn(process.execPath, [MAIN, ...words], { env: settingsOf(settings), stdio: 'ignore' });

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
