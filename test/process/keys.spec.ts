import { jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileKeyStore } from '#app/vault';
import { built } from './built.js';

jest.setTimeout(120_000);
const root = join(import.meta.dirname, '../..');
const PERSONS = 150;
const PROCESSES = 3;

/** A process that obtains keys, all it has said, and its end. */
interface Obtaining {
  readonly child: ChildProcess;
  lines(): string[];
  said(count: number): Promise<void>;
  readonly ended: Promise<unknown>;
}

describe('processes that share a key folder', () => {
  const directory = mkdtempSync(join(tmpdir(), 'jejak-keys-'));
  const place = { folder: join(directory, 'keys'), masterFile: join(directory, 'vault', 'master.key') };
  const running: Obtaining[] = [];

  beforeAll(built);
  afterAll(() => {
    for (const { child } of running) child.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  });

  const launch = (): Obtaining => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const program = join(import.meta.dirname, 'obtain-keys.mjs');
    const child = spawn(process.execPath, [program, place.folder, place.masterFile, String(PERSONS)], {
      cwd: root,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let text = '';
    let heard = (): void => {};
    child.stdout!.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      heard();
    });
    // A line that was cut by a kill was not said.
    const lines = (): string[] => text.split('\n').slice(1, -1);
    const ended = new Promise((resolve) => child.on('close', resolve));
    const said = async (count: number): Promise<void> => {
      while (text.split('\n').length - 2 < count) await new Promise<void>((resolve) => (heard = resolve));
    };
    const obtaining = { child, lines, said, ended };
    running.push(obtaining);
    return obtaining;
  };

  it('agree on every key they make at once, also when one is killed in the middle', async () => {
    const all = Array.from({ length: PROCESSES }, launch);
    await Promise.all(all.map(({ said }) => said(0)));
    for (const { child } of all) child.stdin!.write('go\n');
    await all[0]!.said(PERSONS / 3);
    all[0]!.child.kill('SIGKILL');
    await Promise.all(all.map(({ ended }) => ended));
    const said = all.flatMap(({ lines }) => lines());
    expect(said.length).toBeGreaterThan(PERSONS * (PROCESSES - 1));
    expect(new Set(said).size).toBe(PERSONS);
    const store = new FileKeyStore(place);
    for (const line of new Set(said)) {
      const [person, key] = line.split(' ') as [string, string];
      expect((await store.find(`person:${person}`))?.export().toString('hex')).toBe(key);
    }
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.key'))).toHaveLength(PERSONS);
  });
});
