import { jest } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#app/testing';
import { newEvent, newStream, wholeLog } from '../src/contract/contract-events.js';
import { copyLog, ForeignTargetError } from '../src/copy/copy-log.js';
import type { LogTarget } from '../src/copy/log-target.js';
import type { RecordedEvent } from '../src/event-store.js';
import { MemoryEventStore } from '../src/memory/memory-event-store.js';
import { PostgresLogTarget } from '../src/postgres/postgres-log-target.js';
import { verifyChain } from '../src/postgres/verify-chain.js';
import { run, withClient } from './client.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

describe('copying a log', () => {
  let from: PostgresUnderTest;
  let database: TestDatabase;
  let target: PostgresLogTarget;
  beforeEach(async () => {
    from = await postgresUnderTest();
    const [first, second] = [newStream(), newStream()];
    const { store } = from;
    const odd = { z: 1, a: 'é \\ " / \u2028', 10: 1e21, list: [0.1, null], nested: { b: {}, a: [] } };
    await store.append(first, 'no_stream', [newEvent(odd, undefined, { validAt: '2024-04-01' }), newEvent()]);
    await store.append(second, 'no_stream', [
      newEvent({ text: 'b' }, undefined, { $causationId: '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f' }),
    ]);
    await store.append(first, 1n, [newEvent()]);
    database = await testDatabase();
    target = await PostgresLogTarget.open(database.url, {});
  });
  afterEach(async () => {
    await target.close();
    await database.drop();
    await from.remove();
  });

  it('keeps ids, revisions, times and every byte, and the chain', async () => {
    const copied = await copyLog(from.store, target);
    expect(copied).toMatchObject({ copied: 4, events: 4, equal: true, targetDigest: copied.digest });
    expect(await wholeLog(target.store)).toEqual(await wholeLog(from.store));
    const bytes =
      'select position, data::text, metadata::text, chain, recorded_at from jejak_log.event order by position';
    expect((await run(database.url, bytes)).rows).toEqual((await run(from.url, bytes)).rows);
    const [here, there] = [await verifyChain(from.url), await verifyChain(database.url)];
    expect(there).toEqual({ ...here, storeId: there.storeId });
    expect([there.fault, there.storeId === here.storeId]).toEqual([null, false]);
  });

  it('copies nothing twice, and what came since', async () => {
    await copyLog(from.store, target);
    expect(await copyLog(from.store, target)).toMatchObject({ copied: 0, events: 4, equal: true });
    await from.store.append(newStream(), 'no_stream', [newEvent()]);
    expect(await copyLog(from.store, target)).toMatchObject({ copied: 1, events: 5, equal: true });
    expect((await verifyChain(database.url)).fault).toBeNull();
  });

  it('goes on where it was cut off', async () => {
    for (let i = 0; i < 3; i++)
      await from.store.append(
        newStream(),
        'no_stream',
        Array.from({ length: 400 }, () => newEvent()),
      );
    let writes = 0;
    const cut: LogTarget = {
      store: target.store,
      last: () => target.last(),
      close: () => target.close(),
      write: (events) => (++writes > 2 ? Promise.reject(new Error('cut off')) : target.write(events)),
    };
    await expect(copyLog(from.store, cut)).rejects.toThrow('cut off');
    expect((await target.store.head()).position).toBe('1000'.padStart(19, '0'));
    expect(await copyLog(from.store, target)).toMatchObject({ copied: 204, events: 1_204, equal: true });
  });

  it('copies an empty log', async () => {
    expect(await copyLog(new MemoryEventStore(), target)).toMatchObject({
      copied: 0,
      events: 0,
      equal: true,
    });
  });

  it('refuses a target that is no copy of the source', async () => {
    const other = new MemoryEventStore();
    await other.append(newStream(), 'no_stream', [newEvent()]);
    await copyLog(other, target);
    await expect(copyLog(from.store, target)).rejects.toThrow(ForeignTargetError);
  });

  it('says so when the logs differ further back', async () => {
    await copyLog(from.store, target);
    await withClient(database.url, async (superuser) => {
      await superuser.query('alter table jejak_log.event disable trigger all');
      await superuser.query(
        `update jejak_log.event set metadata = replace(metadata::text, 'contoh-a', 'contoh-b')::json where position = 2`,
      );
    });
    const { equal, digest, targetDigest } = await copyLog(from.store, target);
    expect([equal, digest === targetDigest]).toEqual([false, false]);
  });

  it('finds out who else writes to the target', async () => {
    const [first, second, ...rest] = await wholeLog(from.store);
    await target.write([first!]);
    const other = await PostgresLogTarget.open(database.url, {});
    await other.write([second!]);
    await expect(target.write(rest)).rejects.toThrow('something else writes to it');
    await other.write(rest);
    await other.close();
    expect(await wholeLog(target.store)).toEqual(await wholeLog(from.store));
  });

  it('takes events only in their order, as the owner, with nothing else writing', async () => {
    const events = await wholeLog(from.store);
    const refused = async (words: string, ...wrong: RecordedEvent[]): Promise<void> => {
      await expect(target.write(wrong)).rejects.toThrow(words);
      expect((await target.store.head()).position).toBeNull();
    };
    await refused('do not follow each other', events[3]!);
    await refused('do not follow each other', events[0]!, events[0]!);
    await refused(
      'cannot follow one recorded at',
      { ...events[0]!, recordedAt: '2999-01-01T00:00:00.000Z' },
      events[1]!,
    );
    const call = `select jejak_log.copy_in(0, '', '{}', '{}', '', '{}', '', '', '', '{}', '{}', '', '', '', '')`;
    for (const role of ['jejak_writer', 'jejak_projector', 'jejak_reader'])
      await expect(
        withClient(database.url, (client) => client.query(call), `-c role=${role}`),
      ).rejects.toThrow('permission denied');
    await expect(run(database.url, call.replace('(0,', '(7,'))).rejects.toThrow(
      'something else writes to it',
    );
  });
});
