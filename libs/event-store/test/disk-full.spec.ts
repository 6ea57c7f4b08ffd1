import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { ownServer } from '#app/testing';
import { checkHistory } from '../src/contract/check-history.js';
import { newEvent, newStream, settled, wholeLog } from '../src/contract/contract-events.js';
import type { Attempt } from '../src/contract/history.js';
import { isUnavailable } from '../src/store-error.js';
import { migrateLog } from '../src/postgres/migrate-log.js';
import { PostgresEventStore } from '../src/postgres/postgres-event-store.js';
import { chainDamage } from './chain.js';

jest.setTimeout(120_000);
const LEFT = 20_000_000;

const smallDisk = (folder: string): void =>
  void execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=711', 'none', folder], {
    stdio: 'ignore',
  });
const removeDisk = (folder: string): void => void execFileSync('umount', [folder]);

/** Whether this user may mount a disk here. */
function mayMount(folder: string): boolean {
  try {
    smallDisk(folder);
    removeDisk(folder);
    return true;
  } catch {
    rmSync(folder, { recursive: true });
    return false;
  }
}

const disk = mkdtempSync(join(tmpdir(), 'jejak-small-disk-'));
const onSmallDisk = !mayMount(disk) ? describe.skip : describe;

/** Takes what is free of the disk but for some bytes. */
async function fill(file: string, left: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  const handle = await open(file, 'w');
  await handle.write(Buffer.alloc(Math.max(0, bavail * bsize - left)));
  await handle.close();
}

/** Fills the disk under a store until an append fails, makes room, and goes on. */
async function fullDisk() {
  const flags = ['min_wal_size=32MB', 'max_wal_size=48MB', 'wal_recycle=off'];
  const server = await ownServer({ flags, under: disk });
  await migrateLog(server.url);
  const store = await PostgresEventStore.open(server.url);
  const attempts: Attempt[] = [];
  const append = async (deadlineMs: number): Promise<unknown> => {
    const [stream, event] = [newStream(), newEvent({ text: randomBytes(40_000).toString('base64') })];
    for (let failed: unknown; ;) {
      const sentAt = performance.now();
      const outcome = await settled(store.append(stream, 'no_stream', [event], { deadlineMs }));
      if (outcome instanceof Error) {
        if (!isUnavailable(outcome) || !outcome.body.retryable) throw outcome;
        failed ??= outcome;
        await rm(filler, { force: true });
        if (server.ended) await server.start();
        continue;
      }
      const answer = { sentAt, answeredAt: performance.now(), outcome, unknown: 0 };
      attempts.push({ stream, expected: 'no_stream', ids: [event.id], ...answer });
      return failed;
    }
  };
  const filler = join(disk, 'filler');
  await append(5_000);
  await fill(filler, LEFT);
  let failure: unknown;
  const failures: unknown[] = [];
  while (failure === undefined) failure = await append(1_500);
  for (let i = 0; i < 20; i++) failures.push(await append(15_000));
  const log = await wholeLog(store);
  const history = { attempts, followers: [] };
  const damage = [
    ...(await checkHistory(history, store.readAll({ limit: log.length }), { dense: true })),
    ...(await chainDamage(server.url)),
  ];
  await store.close();
  await server.remove();
  return { failure, later: failures, damage, written: log.length - attempts.length };
}

onSmallDisk('a full disk under PostgreSQL', () => {
  beforeAll(() => smallDisk(disk));
  afterAll(() => {
    removeDisk(disk);
    rmSync(disk, { recursive: true });
  });

  it('F7 costs availability and no event; writes go on once there is room', async () => {
    const { failure, later, damage, written } = await fullDisk();
    expect(isUnavailable(failure)).toBe(true);
    expect(later).toEqual(later.map(() => undefined));
    expect([damage, written]).toEqual([[], 0]);
  });
});
