import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readConfig } from '#app/platform';
import { ProjectorThread } from './projector-thread.js';

const SAYS = `
import { parentPort, workerData } from 'node:worker_threads';
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
const folder = workerData.config.dataDir;
const line = (message) => parentPort.postMessage({ kind: 'line', level: 'info', message, fields: {} });
const started = () => parentPort.postMessage({ kind: 'started' });
const serve = () => { parentPort.once('message', () => { line('stopped'); parentPort.close(); }); started(); };
const first = (name) => { const file = folder + '/' + name; if (existsSync(file)) return false; writeFileSync(file, ''); return true; };
`;

describe('the thread of the projections', () => {
  let folder: string;
  let lines: string[];
  let said: () => void;
  const log = (level: string, message: string, { error }: Readonly<Record<string, unknown>>): void => {
    lines.push(`${level} ${message}${error === undefined ? '' : ` ${String(error)}`}`);
    said();
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jejak-thread-'));
    lines = [];
    said = () => undefined;
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** Starts a thread that runs these statements instead of projections. */
  async function start(statements: string): Promise<ProjectorThread> {
    const file = join(folder, 'thread.mjs');
    await writeFile(file, `${SAYS}${statements}`);
    const config = readConfig({ DATA_DIR: folder });
    return ProjectorThread.start({ config, databaseUrl: '' }, log, {
      entry: pathToFileURL(file),
      pauseMs: 1,
    });
  }
  const until = async (count: number): Promise<void> => {
    while (lines.length < count) await new Promise<void>((resolve) => (said = resolve));
  };

  it('runs until it is stopped, and ends in order', async () => {
    const thread = await start(`line('begun'); serve();`);
    await thread.stop();
    expect(lines).toEqual(['info begun', 'info stopped']);
  });

  it('says why it could not start', async () => {
    await expect(start(`throw new Error('no database');`)).rejects.toThrow('no database');
    await expect(start(`process.exit(0);`)).rejects.toThrow('ended before they ran');
  });

  it('is replaced when it dies, also when the next one cannot start at once', async () => {
    const thread = await start(`
      if (first('one')) { started(); setImmediate(() => { throw new Error('out of order'); }); }
      else if (first('two')) throw new Error('no database');
      else { serve(); line('again'); }`);
    await until(3);
    await thread.stop();
    expect(lines).toEqual([
      'error projector.ended Error: out of order',
      'error projector.ended Error: no database',
      'info again',
      'info stopped',
    ]);
  });

  it('is not replaced once it was to stop', async () => {
    const thread = await start(`started(); setImmediate(() => process.exit(1));`);
    await until(1);
    await thread.stop();
    expect(lines).toEqual(['error projector.ended it ended by itself']);
  });
});
