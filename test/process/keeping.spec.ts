import { jest } from '@jest/globals';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase, type TestDatabase } from '#app/testing';
import { LocalKey } from '#app/web';
import { projections } from '../../apps/projector/src/projections.js';
import { DoubleLog } from '../../libs/event-store/test/eventstoredb-double/double-log.js';
import { DoubleNode } from '../../libs/event-store/test/eventstoredb-double/double-node.js';
import { erasure, paths } from '../house/requests.js';
import { built } from './built.js';
import { command, jejak } from './jejak.js';
import { freePort, start, type Service } from './service.js';

jest.setTimeout(180_000);

describe('a log that is kept elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-process-'));
  const backup = join(folder, 'backup');
  const databases: TestDatabase[] = [];
  let settings: Record<string, string>;
  let service: Service;
  let restored: Record<string, string>;
  /** Events of the sample, as the chain counts them. */
  let held: number;
  const onNewDatabase = async (): Promise<Record<string, string>> => {
    const database = await testDatabase();
    databases.push(database);
    const DATA_DIR = join(folder, `data-${databases.length}`);
    return { PORT: await freePort(), DATA_DIR, LOG_LEVEL: 'warn', DATABASE_URL: database.url };
  };
  const stop = async (): Promise<void> => {
    service.child.kill('SIGTERM');
    await service.ended;
  };
  const chainOf = async (env: Record<string, string>): Promise<{ events: number; chain: string }> =>
    JSON.parse((await jejak(env, 'verify', '--chain', '--json')).out) as {
      events: number;
      chain: string;
    };

  beforeAll(async () => {
    await built();
    settings = await onNewDatabase();
    service = await start(settings);
    held = (await chainOf(settings)).events;
  });
  afterAll(async () => {
    await stop();
    for (const database of databases) await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('F9 is backed up while the service runs, and a drill proves that backup', async () => {
    expect(held).toBeGreaterThan(0);
    const made = await jejak(settings, 'backup', backup);
    expect([made.code, made.out]).toEqual([
      0,
      expect.stringMatching(
        new RegExp(
          `^${held} events up to position \\d{19} and the digests of ${projections.length} read models`,
        ),
      ),
    ]);
    const drill = await jejak(settings, 'drill', backup, '--json');
    const readModels = projections.map(({ name, version }) => ({ projection: name, version, equal: true }));
    expect([drill.code, JSON.parse(drill.out)]).toMatchObject([
      0,
      { proven: true, events: held, readModels },
    ]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'is drilled without a trace, also when %s ends it',
    async (name) => {
      const TMPDIR = join(folder, name);
      // PostgreSQL's user must pass through.
      chmodSync(folder, 0o711);
      mkdirSync(TMPDIR);
      // A drill that was killed: no process has such a number.
      mkdirSync(join(TMPDIR, 'jejak-drill-4194305-left'));
      const child = command({ ...settings, TMPDIR }, 'drill', backup);
      const ended = once(child, 'close');
      const servers = () =>
        readdirSync(TMPDIR).filter((one) => existsSync(join(TMPDIR, one, 'postgres/port')));
      while (servers().length === 0 && child.exitCode === null) await sleep(20);
      child.kill(name);
      expect(await ended).toEqual([1, null]);
      expect(readdirSync(TMPDIR)).toEqual([]);
    },
  );

  it('is not backed up over another backup', async () => {
    expect(await jejak(settings, 'backup', backup)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not empty'),
    });
  });

  it('F9 is restored with its identity, positions and chain, and serves the same pages', async () => {
    restored = await onNewDatabase();
    const done = await jejak(restored, 'restore', backup);
    expect([done.code, done.out]).toEqual([0, expect.stringContaining(`${held} events restored`)]);
    expect(await chainOf(restored)).toEqual(await chainOf(settings));
    const page = await (await fetch(`${service.address}/feed.json`)).json();
    await stop();
    // The keys have a backup of their own.
    for (const kept of ['keys', 'vault'])
      cpSync(join(settings['DATA_DIR']!, kept), join(restored['DATA_DIR']!, kept), { recursive: true });
    service = await start({ ...restored, SAMPLE: 'off', PUBLIC_URL: service.address });
    const again = (await (await fetch(`${service.address}/feed.json`)).json()) as { items: object[] };
    expect(again.items.length).toBeGreaterThan(0);
    expect(again.items).toEqual((page as { items: object[] }).items);
    expect(await jejak(restored, 'shadow-check')).toMatchObject({ code: 0 });
    expect(await jejak(restored, 'restore', backup)).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds a log already'),
    });
  });

  it('destroys no key of this machine when a drill meets an erasure that the log here lacks', async () => {
    const keysOf = () => readdirSync(join(settings['DATA_DIR']!, 'keys')).toSorted();
    const before = keysOf();
    const auth = await LocalKey.open(restored['DATA_DIR']!);
    const officer = await auth.issue({ person: 'p-001', role: 'officer', agency: '*', ttlSeconds: 3600 });
    const erased = await fetch(`${service.address}${paths.erasures}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${officer}`,
        'content-type': 'application/json',
        'idempotency-key': 'erased-elsewhere',
      },
      body: JSON.stringify(erasure({ personRef: 'p-contoh-0001' })),
    });
    expect(erased.status).toBe(201);
    const later = join(folder, 'later-backup');
    expect(await jejak(restored, 'backup', later)).toMatchObject({ code: 0 });
    expect(await jejak(settings, 'drill', later)).toMatchObject({ code: 0 });
    expect(keysOf()).toEqual(before);
    expect(readdirSync(join(restored['DATA_DIR']!, 'keys'))).not.toEqual(before);
  });

  it('is copied to another database, again with nothing to do, and never over another log', async () => {
    const copy = await onNewDatabase();
    const first = await jejak(settings, 'copy-log', '--to', copy['DATABASE_URL']!, '--json');
    expect([first.code, JSON.parse(first.out)]).toMatchObject([
      0,
      { copied: held, events: held, equal: true },
    ]);
    const second = await jejak(
      {},
      'copy-log',
      '--from',
      settings['DATABASE_URL']!,
      '--to',
      copy['DATABASE_URL']!,
    );
    expect([second.code, second.out]).toEqual([
      0,
      expect.stringContaining(`0 events copied; the target holds ${held}.\nBoth logs have the digest `),
    ]);
    expect(await chainOf(copy)).toMatchObject({ events: held, fault: null });
    const { chain } = await chainOf(settings);
    expect(await chainOf(copy)).toMatchObject({ chain });
    const other = await onNewDatabase();
    service = await stop().then(() => start(other));
    const refused = await jejak(settings, 'copy-log', '--to', other['DATABASE_URL']!);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('it is no copy of it') });
    expect(await jejak(settings, 'copy-log', '--to', 'mysql://db')).toMatchObject({ code: 2, out: '' });
  });

  it('is copied to EventStoreDB and back, where what needs a chain says that there is none', async () => {
    const node = new DoubleNode(new DoubleLog());
    await node.start();
    try {
      const there = await jejak(settings, 'copy-log', '--to', node.url, '--json');
      expect([there.code, JSON.parse(there.out)]).toMatchObject([
        0,
        { copied: held, events: held, equal: true },
      ]);
      const back = await onNewDatabase();
      const elsewhere = { ...back, EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: node.url };
      const again = await jejak(elsewhere, 'copy-log', '--to', back['DATABASE_URL']!, '--json');
      expect([again.code, JSON.parse(again.out)]).toMatchObject([0, { copied: held, equal: true }]);
      const { chain } = await chainOf(settings);
      expect(await chainOf(back)).toMatchObject({ chain, fault: null });
      for (const words of [
        ['verify', '--chain'],
        ['backup', join(folder, 'other')],
        ['restore', backup],
      ])
        expect(await jejak(elsewhere, ...words)).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringContaining('keeps no chain'),
        });
    } finally {
      await node.close();
    }
  });

  it('is not restored from a file that changed, or from no backup', async () => {
    const target = await onNewDatabase();
    const file = join(backup, 'log.ndjson.gz');
    const bytes = readFileSync(file);
    writeFileSync(
      file,
      Buffer.concat([bytes.subarray(0, 100), Buffer.from([bytes[100]! ^ 1]), bytes.subarray(101)]),
    );
    for (const command of ['restore', 'drill'])
      expect(await jejak(target, command, backup)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('its SHA-256 differs'),
      });
    writeFileSync(file, bytes);
    expect(await jejak(target, 'restore', folder)).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds no backup'),
    });
  });

  it('is not restored in part: a chain that ends otherwise leaves no log', async () => {
    const target = await onNewDatabase();
    const file = join(backup, 'manifest.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, JSON.stringify({ ...(JSON.parse(text) as object), chain: '1'.repeat(64) }));
    expect(await jejak(target, 'restore', backup)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('Nothing was restored'),
    });
    writeFileSync(file, text);
    expect(await jejak(target, 'restore', backup)).toMatchObject({ code: 0 });
  });

  it('is not proven by a drill whose read models come out otherwise', async () => {
    const file = join(backup, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readModels: { digest: string }[] };
    manifest.readModels.at(-1)!.digest = '0'.repeat(64);
    writeFileSync(file, JSON.stringify(manifest));
    const drill = await jejak(settings, 'drill', backup);
    expect([drill.code, drill.out]).toEqual([
      5,
      expect.stringMatching(/DIFFERENT\n[\s\S]*This backup does not give the same read models\.\n$/),
    ]);
  });
});
