import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { jest } from '@jest/globals';
import { migrateLog, type OperatedEventStore } from '#app/event-store';
import { readConfig } from '#app/platform';
import type { Digest, ProjectionRunner, RebuildProgress, ShadowCheck } from '#app/read-model';
import { testDatabase, type TestDatabase } from '#app/testing';
import { openLog } from './opened-log.js';
import { withDatabase } from './visit.js';
import { checkWith } from './with-runner.js';

const STEPS = `select count(*)::int as steps from jejak_log.migration`;

describe('a log opened by a command', () => {
  let database: TestDatabase;
  beforeEach(async () => void (database = await testDatabase()));
  afterEach(() => database.drop());
  const query = async (text: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client(database.url);
    await client.connect();
    try {
      return (await client.query(text)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  const open = async (): Promise<void> => (await openLog(readConfig({}), database.url)).close();

  it('is read as it stands', async () => {
    await migrateLog(database.url);
    await open();
  });

  it.each([
    ['older', 'delete from jejak_log.migration where number > 5', 'Start the service of this version first'],
    ['newer', `insert into jejak_log.migration values (99, 'later')`, 'Start a newer version'],
  ])('is refused and left alone when its steps are %s', async (_, change, words) => {
    await migrateLog(database.url);
    await query(change);
    const steps = await query(STEPS);
    await expect(open()).rejects.toThrow(words);
    expect(await query(STEPS)).toEqual(steps);
  });

  it('is refused where there is none, and none is made', async () => {
    await expect(open()).rejects.toThrow('There is no log in this database');
    expect(await query(`select from pg_namespace where nspname like 'jejak%'`)).toEqual([]);
  });
});

describe('the database of a command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is not made where DATA_DIR holds none', async () => {
    const dataDir = join(folder, 'mistyped');
    jest.replaceProperty(process, 'env', { ...process.env, DATA_DIR: dataDir });
    delete process.env['DATABASE_URL'];
    const work = jest.fn(() => Promise.resolve());
    await expect(withDatabase(work)).rejects.toThrow(`DATA_DIR ${dataDir} holds no database. Set DATA_DIR`);
    expect([existsSync(dataDir), work.mock.calls]).toEqual([false, []]);
    jest.restoreAllMocks();
  });

  it('shows how far a check is at positions of either engine', async () => {
    const shown: string[] = [];
    let now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 10_000));
    jest.spyOn(process.stderr, 'write').mockImplementation((line) => shown.push(String(line)) > 0);
    const position = '0000000000000000042:0000000000000000041';
    const runner = {
      check: (_name: string, _expected: Digest, told: (progress: RebuildProgress) => void) => {
        told({ events: 1, position, target: position });
        return Promise.resolve({} as ShadowCheck);
      },
    } as ProjectionRunner;
    const store = { head: () => Promise.resolve({ storeId: '', position }) } as OperatedEventStore;
    await checkWith(runner, { store }, {} as Digest);
    jest.restoreAllMocks();
    expect(shown.join('')).toMatch(/^42\/42 positions/);
  });
});
