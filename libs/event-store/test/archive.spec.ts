import { jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { testDatabase, type TestDatabase } from '#app/testing';
import { MANIFEST_FILE, readManifest, type Manifest } from '../src/archive/manifest.js';
import { checkArchive, restoreArchive } from '../src/archive/restore-archive.js';
import { writeArchive } from '../src/archive/write-archive.js';
import { newEvent, newStream, wholeLog } from '../src/contract/contract-events.js';
import { PostgresLogTarget } from '../src/postgres/postgres-log-target.js';
import { OccupiedLogError, restoreLog } from '../src/postgres/restore-log.js';
import { verifyChain, type ChainReport } from '../src/postgres/verify-chain.js';
import type { LogTarget } from '../src/copy/log-target.js';
import { run } from './client.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

describe('the archive of a log', () => {
  let under: PostgresUnderTest;
  let database: TestDatabase;
  let target: PostgresLogTarget;
  let manifest: Manifest;
  let folder: string;

  beforeEach(async () => {
    under = await postgresUnderTest();
    folder = join(mkdtempSync(join(tmpdir(), 'jejak-archive-')), 'backup');
    const separators = { text: 'one \u2028 two \u2029 three \u0085 four', tabs: '\t\r\n\\n' };
    await under.store.append(newStream(), 'no_stream', [
      newEvent(separators),
      newEvent({ text: 'x'.repeat(200_000) }),
    ]);
    for (let i = 0; i < 2; i++)
      await under.store.append(
        newStream(),
        'no_stream',
        Array.from({ length: 400 }, () => newEvent()),
      );
    const { storeId, chain, to } = await verifyChain(under.url);
    await under.store.append(newStream(), 'no_stream', [newEvent()]);
    manifest = await writeArchive(folder, under.store, {
      storeId,
      clock: 'database',
      logFormat: 1,
      position: to,
      chain,
      readModels: [],
    });
    database = await testDatabase();
    target = await PostgresLogTarget.open(database.url, { storeId });
  });
  afterEach(async () => {
    await target.close();
    await database.drop();
    await under.remove();
    rmSync(join(folder, '..'), { recursive: true });
  });

  it('gives back what stood up to its position, byte for byte', async () => {
    expect(await readManifest(folder)).toEqual(manifest);
    await checkArchive(folder, manifest);
    const told: number[] = [];
    await restoreArchive(folder, manifest, target, (events) => void told.push(events));
    expect(await wholeLog(target.store)).toEqual((await wholeLog(under.store)).slice(0, 802));
    expect(await verifyChain(database.url)).toMatchObject({
      storeId: manifest.storeId,
      to: manifest.position,
      chain: manifest.chain,
      fault: null,
    });
    expect([manifest.events, told]).toEqual([802, [500]]);
  });

  it('is restored whole or not at all: cut off, it leaves a database without a log, which takes the whole one', async () => {
    const { url, drop } = await testDatabase();
    const { storeId, clock, chain } = manifest;
    const fill = (more: Pick<LogTarget, 'write'>): Promise<void> => restoreArchive(folder, manifest, more);
    const accept = (report: ChainReport): void => expect(report).toMatchObject({ chain, fault: null });
    const cut = async (more: Pick<LogTarget, 'write'>): Promise<void> => {
      await fill(more);
      throw new Error('cut off');
    };
    const refuse = (): void => {
      throw new Error('another chain');
    };
    const left = 'select (select count(*) from jejak_log.event) + (select count(*) from jejak_log.head) as n';
    await expect(restoreLog(url, { storeId, clock, fill: cut, accept })).rejects.toThrow('cut off');
    expect((await run(url, left)).rows).toEqual([{ n: '0' }]);
    await expect(restoreLog(url, { storeId, clock, fill, accept: refuse })).rejects.toThrow('another chain');
    expect((await run(url, left)).rows).toEqual([{ n: '0' }]);
    await restoreLog(url, { storeId, clock, fill, accept });
    expect(await verifyChain(url)).toMatchObject({ storeId, chain, events: 802 });
    await expect(restoreLog(url, { storeId, clock, fill, accept })).rejects.toThrow(OccupiedLogError);
    await drop();
  });

  it('is for its owner alone', () => {
    expect(['log.ndjson.gz', MANIFEST_FILE].map((file) => statSync(join(folder, file)).mode & 0o077)).toEqual(
      [0, 0],
    );
  });

  it('is refused when a line was taken out and the hash made anew, by the digest of its events', async () => {
    const file = join(folder, 'log.ndjson.gz');
    const lines = gunzipSync(readFileSync(file)).toString().split('\n');
    writeFileSync(file, gzipSync([...lines.slice(0, 700), ...lines.slice(701)].join('\n')));
    await expect(checkArchive(folder, manifest)).rejects.toThrow('its SHA-256 differs');
    await expect(restoreArchive(folder, manifest, target)).rejects.toThrow('do not follow each other');
    writeFileSync(file, gzipSync(lines.slice(0, 500).join('\n') + '\n'));
    const other = await testDatabase();
    const empty = await PostgresLogTarget.open(other.url, {});
    await expect(restoreArchive(folder, manifest, empty)).rejects.toThrow(
      'not those that its manifest describes',
    );
    await empty.close();
    await other.drop();
  });

  it.each(['{', '{}', '{"format":"jejak-backup-9"}'])('is none with the manifest %s', async (text) => {
    writeFileSync(join(folder, MANIFEST_FILE), text);
    await expect(readManifest(folder)).rejects.toThrow('does not describe a backup');
  });

  it.each([0, 2])('is refused when its log has format %i', async (logFormat) => {
    writeFileSync(join(folder, MANIFEST_FILE), JSON.stringify({ ...manifest, logFormat }));
    await expect(readManifest(folder)).rejects.toThrow(`This log has format ${logFormat}`);
  });
});
