import { jest } from '@jest/globals';
import type pg from 'pg';
import { ownServer, type OwnServer, type TcpProxy } from '#app/testing';
import { all, newEvent, newStream, settled } from '../src/contract/contract-events.js';
import { isConflict, isInvalid, isUnavailable } from '../src/store-error.js';
import { assertDurable } from '../src/postgres/assert-durable.js';
import { migrateLog } from '../src/postgres/migrate-log.js';
import { PostgresEventStore } from '../src/postgres/postgres-event-store.js';
import { run, sleep, withClient } from './client.js';
import { CALL, storeBehindProxy } from './postgres-under-faults.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

describe('faults between the store and PostgreSQL', () => {
  let under: PostgresUnderTest;
  let proxy: TcpProxy;
  let store: PostgresEventStore;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ under, proxy, store, remove } = await storeBehindProxy());
  });
  afterAll(() => remove());

  it('F2 answers a whole group with the original outcomes when the answer to its call is dropped', async () => {
    const streams = [newStream(), newStream(), newStream()];
    // After six at once, the committer waits for three before it begins a call.
    await Promise.all(
      streams.flatMap(() => [1, 2].map(() => store.append(newStream(), 'no_stream', [newEvent()]))),
    );
    await new Promise(setImmediate);
    const happened = proxy.break('drop-answer', CALL);
    const outcomes = await Promise.all(
      streams.map((stream) => store.append(stream, 'no_stream', [newEvent(), newEvent()])),
    );
    await happened;
    expect(outcomes.map(({ revision, repeated }) => ({ revision, repeated }))).toEqual(
      streams.map(() => ({ revision: 1n, repeated: true })),
    );
    for (const stream of streams) expect(await all(store.readStream(stream))).toHaveLength(2);
    expect(store.writerState().unknownOutcomes).toBeGreaterThan(0);
  });

  it('says that the outcome is unknown when nothing comes back in time, and the retry clears it up', async () => {
    const stream = newStream();
    const event = newEvent();
    proxy.stop();
    const error = await settled(store.append(stream, 'no_stream', [event], { deadlineMs: 300 }));
    expect(isUnavailable(error) && error.body).toEqual({
      code: 'unavailable',
      retryable: true,
      outcome: 'unknown',
    });
    proxy.resume();
    await store.append(stream, 'no_stream', [event]);
    expect(await all(store.readStream(stream))).toHaveLength(1);
  });

  it('gives up a read that nothing answers, and reads over another connection', async () => {
    const stream = newStream();
    await store.append(stream, 'no_stream', [newEvent()]);
    const happened = proxy.break('hold-answer', 'jejak-streams');
    const error = await settled(all(store.readStream(stream)));
    await happened;
    expect(isUnavailable(error) && error.body).toMatchObject({ code: 'unavailable', retryable: true });
    expect(await all(store.readStream(stream))).toHaveLength(1);
  });

  it('hears the end of a reading connection that the pool has lent', async () => {
    const { pool } = (store as unknown as { reader: { pool: pg.Pool } }).reader;
    const lent = new Promise<number>((resolve) => {
      pool.once('acquire', (client) => setImmediate(() => resolve(client.listenerCount('error'))));
    });
    await all(store.readStream(newStream()));
    expect(await lent).toBeGreaterThan(0);
  });

  it('F5 fails only the caller whose event the database refuses', async () => {
    const poison = newEvent({}, undefined, { validAt: '2024-02-31' });
    const streams = Array.from({ length: 6 }, () => newStream());
    const outcomes = await Promise.all(
      streams.map((stream, i) => settled(store.append(stream, 'no_stream', [i === 3 ? poison : newEvent()]))),
    );
    expect(outcomes.map(isInvalid)).toEqual([false, false, false, true, false, false]);
    for (const [i, stream] of streams.entries())
      expect(await all(store.readStream(stream))).toHaveLength(i === 3 ? 0 : 1);
  });

  it('F6 waits while the head row is held elsewhere, then writes', async () => {
    const stream = newStream();
    const other = newStream();
    await withClient(under.url, async (client) => {
      await client.query('begin');
      await client.query('select from jejak_log.head for update');
      const patient = store.append(stream, 'no_stream', [newEvent()], { deadlineMs: 30_000 });
      await sleep(300);
      // Queued behind the call that waits: it was never sent.
      const hasty = settled(store.append(other, 'no_stream', [newEvent()], { deadlineMs: 500 }));
      const error = await hasty;
      expect(isUnavailable(error) && error.body.outcome).toBe('not_written');
      await sleep(2_200);
      await client.query('rollback');
      expect(await patient).toMatchObject({ revision: 0n });
    });
    expect(await all(store.readStream(stream))).toHaveLength(1);
    expect(await all(store.readStream(other))).toEqual([]);
  });

  it('halts when something writes around the head row', async () => {
    const own = await postgresUnderTest();
    await own.store.append(newStream(), 'no_stream', [newEvent()]);
    await run(
      own.url,
      `insert into jejak_log.event select position + 1, 'archive.folder-x', category, 0, event_id, type, schema_version, occurred_at, recorded_at,
         valid_at, command_id, correlation_id, causation_id, data, metadata, chain from jejak_log.event`,
    );
    for (let i = 0; i < 2; i++) {
      const error = await settled(own.store.append(newStream(), 'no_stream', [newEvent()]));
      expect(isUnavailable(error) && error.body).toMatchObject({ retryable: false, outcome: 'not_written' });
    }
    expect(own.store.writerState().halted).toBe(true);
    await expect(assertDurable(own.url)).rejects.toThrow(/head of the log says 1, its newest event is 2/);
    await own.remove();
  });
});

describe('verdicts and the commit', () => {
  it('E18 gives no verdict before the commit, and none that rests on a commit that failed', async () => {
    const under = await postgresUnderTest();
    // The commit itself is slow, and fails the first time.
    await run(
      under.url,
      `create sequence public.commits;
       grant usage on sequence public.commits to public;
       create function public.at_commit() returns trigger language plpgsql as $$
       begin
         perform pg_sleep(0.2);
         if nextval('public.commits') = 1 then raise exception 'first' using errcode = 'serialization_failure'; end if;
         return null;
       end $$;
       create constraint trigger at_commit after insert on jejak_log.event deferrable initially deferred for each row execute function public.at_commit();`,
    );
    const stream = newStream();
    const seen: number[] = [];
    const outcomes = await Promise.all(
      [1, 2].map(async () => {
        const outcome = await settled(under.store.append(stream, 'no_stream', [newEvent()]));
        seen.push(
          (await run(under.url, 'select from jejak_log.event where stream = $1', [stream])).rowCount ?? 0,
        );
        return outcome;
      }),
    );
    expect(seen).toEqual([1, 1]);
    expect(outcomes.filter(isConflict)).toHaveLength(1);
    expect(outcomes.filter((o) => !(o instanceof Error))).toMatchObject([{ repeated: false }]);
    await under.remove();
  });
});

describe('a server of its own', () => {
  let server: OwnServer;
  beforeAll(async () => {
    server = await ownServer();
    await migrateLog(server.url);
  });
  afterAll(() => server.remove());

  /** Changes a setting and waits until new connections have it. */
  const set = async (change: string, setting: string, value: string): Promise<void> => {
    await run(server.url, change);
    await run(server.url, 'select pg_reload_conf()');
    const now = async () => (await run(server.url, `show ${setting}`)).rows[0] as Record<string, string>;
    while ((await now())[setting] !== value) await sleep(20);
  };

  it('F13 refuses each setting that could lose what was acknowledged', async () => {
    await expect(assertDurable(server.url)).resolves.toBeUndefined();
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
      await set(`alter system set ${setting} = off`, setting, 'off');
      await expect(assertDurable(server.url)).rejects.toThrow(
        new RegExp(`^PostgreSQL runs with ${setting}=off.*Set ${setting}=on`),
      );
      await set(`alter system reset ${setting}`, setting, 'on');
    }
  });
});
