import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { schemaOf } from '#app/read-model';
import { testDatabase, type TestDatabase } from '#app/testing';
import { projections } from '../../apps/projector/src/projections.js';
import { built } from './built.js';
import { jejak } from './jejak.js';
import { freePort, start, type Service } from './service.js';

jest.setTimeout(120_000);
const tables = schemaOf(projections.find(({ name }) => name === 'timeline')!);

describe('the read models of a built service', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-process-'));
  let database: TestDatabase;
  let settings: Record<string, string>;
  let service: Service;
  const query = async (statement: string): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client(database.url);
    await client.connect();
    try {
      return (await client.query(statement)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    await built();
    database = await testDatabase();
    settings = { PORT: await freePort(), DATA_DIR: dataDir, LOG_LEVEL: 'warn', DATABASE_URL: database.url };
    service = await start(settings);
  });
  afterAll(async () => {
    service?.child.kill('SIGTERM');
    await service?.ended;
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('agree with what is made of the log anew, and nothing is left of the comparison', async () => {
    const { code, out } = await jejak(settings, 'shadow-check');
    expect([
      code,
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ]).toEqual([0, projections.map(({ name }) => name)]);
    expect(out).toMatch(/^timeline v\d+ at position \d{19}, [1-9]\d* events: equal, digest [0-9a-f]{64}$/m);
    expect(await query(`select from pg_namespace where nspname like '%shadow'`)).toEqual([]);
  });

  it('are built anew together and go on serving', async () => {
    const { code, out } = await jejak(settings, 'rebuild', '--all', '--json');
    const rebuilt = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { projection: string; equal: boolean });
    expect([code, rebuilt.map(({ projection, equal }) => [projection, equal])]).toEqual([
      0,
      projections.map(({ name }) => [name, true]),
    ]);
    expect((await fetch(`${service.address}/`)).status).toBe(200);
  });

  it('are called different when a row was changed, and go on serving', async () => {
    await query(`update ${tables}.timeline_agency set name = 'Kota Lain'`);
    const { code, out } = await jejak(settings, 'shadow-check', 'timeline', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([
      5,
      { projection: 'timeline', equal: false, position: expect.stringMatching(/^\d{19}$/) },
    ]);
    expect(
      await query(`select count(*)::int as n from ${tables}_shadow.timeline_agency where name = 'Kota Lain'`),
    ).toEqual([{ n: 0 }]);
    expect((await fetch(`${service.address}/`)).status).toBe(200);
    // What was found stays to be examined, whatever is asked for next.
    for (const words of [['rebuild', 'timeline'], ['shadow-check']])
      expect(await jejak(settings, ...words)).toMatchObject({
        code: 5,
        out: expect.not.stringContaining('timeline v'),
        err: expect.stringContaining(`drop schema "${tables}_shadow" cascade`),
      });
    await query(`drop schema ${tables}_shadow cascade`);
    const rebuilt = await jejak(settings, 'rebuild', 'timeline', '--json');
    expect([rebuilt.code, JSON.parse(rebuilt.out)]).toMatchObject([5, { equal: false }]);
  });

  it('are named as they are', async () => {
    expect(await jejak(settings, 'shadow-check', 'tijdlijn')).toMatchObject({
      code: 2,
      err: expect.stringContaining('timeline'),
    });
    for (const words of [[], ['timeline', '--all'], ['timeline', 'tijdlijn']])
      expect(await jejak(settings, 'rebuild', ...words)).toMatchObject({
        code: 2,
        err: expect.stringContaining('timeline'),
      });
  });
});
