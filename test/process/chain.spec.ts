import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '#app/testing';
import { built } from './built.js';
import { jejak } from './jejak.js';
import { freePort, launch, start } from './service.js';

jest.setTimeout(120_000);

describe('the log of a built service', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-process-'));
  let database: TestDatabase;
  let settings: Record<string, string>;

  beforeAll(async () => {
    await built();
    database = await testDatabase();
    settings = { PORT: await freePort(), DATA_DIR: dataDir, LOG_LEVEL: 'warn', DATABASE_URL: database.url };
  });
  afterAll(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** What only a superuser can do, with the guards off. */
  const tamper = async (...statements: string[]): Promise<void> => {
    const superuser = new pg.Client(database.url);
    await superuser.connect();
    for (const table of ['event', 'head'])
      await superuser.query(`alter table jejak_log.${table} disable trigger all`);
    for (const statement of statements) await superuser.query(statement);
    await superuser.end();
  };

  it('says that there is none before the first start, and what it takes to verify', async () => {
    expect(await jejak(settings, 'verify', '--chain')).toMatchObject({
      code: 2,
      out: '',
      err: 'There is no log in this database. Start the service once: npm start\n',
    });
    expect(await jejak(settings, 'verify')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--chain'),
    });
    expect(await jejak(settings, 'verify', '--chain', '--from', 'x')).toMatchObject({ code: 2 });
  });

  it('is verified beside the running service', async () => {
    const service = await start(settings);
    const { code, out } = await jejak(settings, 'verify', '--chain');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^[1-9]\d* events, 0+1 to \d{19}: the chain fits\.\n/),
    ]);
    const json = await jejak(settings, 'verify', '--chain', '--from', '3', '--json');
    expect(JSON.parse(json.out)).toMatchObject({ from: '3'.padStart(19, '0'), fault: null, repeatedIds: [] });
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
  });

  it('F10 is refused at the start when it is older than its read models', async () => {
    await tamper(
      'create table public.kept as select * from jejak_log.event where position > 5',
      'create table public.kept_head as select * from jejak_log.head',
      'delete from jejak_log.event where position > 5',
      `update jejak_log.head h set position = 5, chain = e.chain, recorded_at = e.recorded_at from jejak_log.event e where e.position = 5`,
    );
    const service = launch(settings);
    expect(await service.ended).toBe(1);
    expect(service.said()).toMatch(
      /^Jejak cannot start\. The log ends at 0+5, but the read model "[a-z-]+" has seen events up to \d{19}: the log is an older copy\. Restore a newer one\.$/m,
    );
    expect(service.said()).not.toMatch(/\n\s+at /);
    await tamper(
      'insert into jejak_log.event select * from public.kept',
      'update jejak_log.head h set position = k.position, chain = k.chain, recorded_at = k.recorded_at from public.kept_head k',
    );
    expect(await jejak(settings, 'verify', '--chain')).toMatchObject({ code: 0 });
  });

  it('F12 is called bad at the position where a byte was flipped', async () => {
    await tamper(
      // a character of the random id that ends the metadata, which may be any, 'b' too
      `update jejak_log.event set metadata = overlay(metadata::text
         placing case substr(metadata::text, length(metadata::text) - 3, 1) when 'b' then 'a' else 'b' end
         from length(metadata::text) - 3)::json where position = 4`,
    );
    const { code, out } = await jejak(settings, 'verify', '--chain');
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(
        /^The event at position 0+4 \(\S+\) is not what was recorded\.\n3 events, 0+1 to 0+3, fit\./,
      ),
    ]);
    const json = await jejak(settings, 'verify', '--chain', '--json');
    expect([json.code, JSON.parse(json.out)]).toMatchObject([
      1,
      { events: 3, fault: { reason: 'chain', position: '4'.padStart(19, '0') } },
    ]);
    expect(await jejak(settings, 'verify', '--chain', '--from', '5')).toMatchObject({ code: 0 });
  });
});
