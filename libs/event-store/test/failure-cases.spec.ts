import { setImmediate as turn } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { ownServer, type TcpProxy } from '#app/testing';
import { all, newEvent, newStream, settled, wholeLog } from '../src/contract/contract-events.js';
import { isUnavailable } from '../src/store-error.js';
import { migrateLog } from '../src/postgres/migrate-log.js';
import { PostgresEventStore } from '../src/postgres/postgres-event-store.js';
import { chainDamage } from './chain.js';
import { run, sleep } from './client.js';
import { CALL, storeBehindProxy } from './postgres-under-faults.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server; a silent connection is given up after six seconds.
jest.setTimeout(60_000);

/** Commits that fail by a condition of one's choice, a number of times. */
const FAILING = `
create sequence public.failures;
create table public.failing (code text, times int);
grant usage on sequence public.failures to public;
grant select on public.failing to public;
create function public.fail() returns trigger language plpgsql as $$
declare f record;
begin
  select * into strict f from public.failing;
  if nextval('public.failures') <= f.times then perform pg_sleep(0.02); raise exception 'as asked' using errcode = f.code; end if;
  return null;
end $$;
create trigger fail after insert on jejak_log.event for each statement execute function public.fail();`;

describe('a failed append call', () => {
  let under: PostgresUnderTest;
  beforeEach(async () => {
    under = await postgresUnderTest();
    await run(under.url, FAILING);
  });
  afterEach(() => under.remove());
  const failing = (code: string, times: number) =>
    run(under.url, 'insert into public.failing values ($1, $2)', [code, times]);

  it.each([
    ['55P03', 'a lock that was not had in time', { unknownOutcomes: 0, deadlocks: 0 }],
    ['57014', 'a statement that ran out of time', { unknownOutcomes: 0, deadlocks: 0 }],
    ['40001', 'a failed serialization', { unknownOutcomes: 0, deadlocks: 0 }],
    ['40P01', 'a deadlock, which is counted', { unknownOutcomes: 0, deadlocks: 2 }],
    ['53100', 'a full disk', { unknownOutcomes: 0, deadlocks: 0 }],
    ['57P01', 'a server that ends: nobody knows', { unknownOutcomes: 2, deadlocks: 0 }],
    ['57P02', 'a server that crashed: nobody knows', { unknownOutcomes: 2, deadlocks: 0 }],
  ])('with %s (%s) is made again in the same order', async (code, _, counts) => {
    await failing(code, 2);
    const streams = Array.from({ length: 12 }, () => newStream());
    const outcomes = await Promise.all(streams.map((s) => under.store.append(s, 'no_stream', [newEvent()])));
    expect(outcomes.every(({ repeated }) => !repeated)).toBe(true);
    expect((await wholeLog(under.store)).map((e) => e.stream)).toEqual(streams);
    expect(under.store.writerState()).toMatchObject({ ...counts, halted: false });
  });

  it.each([
    ['40001', 'not_written'],
    ['57P01', 'unknown'],
  ])('with %s until the deadline is %s', async (code, outcome) => {
    await failing(code, 0);
    await under.store.append(newStream(), 'no_stream', [newEvent()]);
    await run(under.url, 'update public.failing set times = 1000000');
    const stream = newStream();
    // A deadline that falls into a call, not between two, never knows: of many, most fall between.
    const errors = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        settled(under.store.append(stream, 'no_stream', [newEvent()], { deadlineMs: 1_000 + n * 100 })),
      ),
    );
    expect(errors.every((error) => isUnavailable(error) && error.body.retryable)).toBe(true);
    const outcomes = errors.filter(isUnavailable).map(({ body }) => body.outcome);
    // Only the first was surely in a call; one that still waited for its first call is not written.
    if (outcome === 'unknown') expect(outcomes[0]).toBe(outcome);
    else expect(outcomes).toContain(outcome);
    expect(await all(under.store.readStream(stream))).toEqual([]);
  });

  it.each([
    ['40001', 1, 'at once'],
    ['57P01', 3, 'when that is made again'],
  ])('with %s is not overtaken by the one sent behind it (%i times: %s)', async (code, times) => {
    await failing(code, 0);
    await under.store.append(newStream(), 'no_stream', [newEvent()]);
    // Whoever comes late is not sent behind; of several at least one is not late.
    for (let round = 0; round < 5; round++) {
      await run(
        under.url,
        'update public.failing set times = $1 + (select last_value from public.failures)',
        [times],
      );
      const stream = newStream();
      const ahead = under.store.append(stream, 'no_stream', [newEvent()]);
      // A lone call is sent after one turn of the event loop; the next append goes right behind it.
      await turn();
      await turn();
      const behind = under.store.append(stream, 0n, [newEvent()]);
      expect(await ahead).toMatchObject({ revision: 0n, repeated: false });
      expect(await behind).toMatchObject({ revision: 1n, repeated: false });
    }
  });
});

describe('a line that falls silent', () => {
  let under: PostgresUnderTest;
  let proxy: TcpProxy;
  let store: PostgresEventStore;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ under, proxy, store, remove } = await storeBehindProxy());
  });
  afterAll(() => remove());
  const patiently = { deadlineMs: 30_000 };

  it('is given up, and the next call recognises what was committed', async () => {
    const stream = newStream();
    const committed = proxy.break('hold-answer', CALL);
    const appending = store.append(stream, 'no_stream', [newEvent()], patiently);
    await committed;
    expect(await appending).toMatchObject({ revision: 0n, repeated: true });
    expect(await all(store.readStream(stream))).toHaveLength(1);
  });

  it('writes nothing twice when the old call arrives after the new one', async () => {
    const stream = newStream();
    const held = proxy.break('hold-call', CALL);
    const appending = store.append(stream, 'no_stream', [newEvent()], patiently);
    await held;
    expect(await appending).toMatchObject({ revision: 0n, repeated: false });
    await proxy.release();
    expect(await all(store.readStream(stream))).toHaveLength(1);
    expect(await chainDamage(under.url)).toEqual([]);
  });

  it('lets no more appends wait than it may hold, and writes none of those it refused', async () => {
    const held = proxy.break('hold-call', CALL);
    const first = store.append(newStream(), 'no_stream', [newEvent()], patiently);
    await held;
    const large = newEvent({ text: 'x'.repeat(500_000) });
    const bytes = Array.from({ length: 40 }, () =>
      settled(store.append(newStream(), 'no_stream', [large], patiently)),
    );
    const many = Array.from({ length: 2_100 }, () =>
      settled(store.append(newStream(), 'no_stream', [newEvent()], patiently)),
    );
    const outcomes = await Promise.all([...bytes, ...many, first]);
    const refused = outcomes.filter(isUnavailable);
    expect(refused.every(({ body }) => body.outcome === 'not_written' && body.retryable)).toBe(true);
    // 16 MiB hold 33 of the large ones; 2,000 may wait.
    expect(refused.length).toBeGreaterThanOrEqual(40 - 33 + 2_100 - 2_000);
    expect(outcomes.length - refused.length).toBeGreaterThan(33);
    const before = 3;
    expect(await wholeLog(store)).toHaveLength(before + outcomes.length - refused.length);
  });
});

describe('a wait for a standby that is cancelled', () => {
  it('leaves the outcome unknown, and the repeat clears it up', async () => {
    const server = await ownServer();
    await migrateLog(server.url);
    const store = await PostgresEventStore.open(server.url);
    const waiting = `select pid from pg_stat_activity where wait_event = 'SyncRep'`;
    const standby = async (change: string) => {
      await run(server.url, change);
      await run(server.url, 'select pg_reload_conf()');
    };
    await standby(`alter system set synchronous_standby_names = 'nobody'`);
    while ((await run(server.url, 'show synchronous_standby_names')).rows[0].synchronous_standby_names === '')
      await sleep(10);
    const appending = store.append(newStream(), 'no_stream', [newEvent()], { deadlineMs: 30_000 });
    while ((await run(server.url, waiting)).rowCount === 0) await sleep(10);
    await run(server.url, `select pg_cancel_backend(pid) from (${waiting}) w`);
    while (store.writerState().unknownOutcomes === 0) await sleep(10);
    await standby('alter system reset synchronous_standby_names');
    expect(await appending).toMatchObject({ revision: 0n, repeated: true });
    expect(store.writerState().unknownOutcomes).toBe(1);
    expect(await wholeLog(store)).toHaveLength(1);
    await store.close();
    await server.remove();
  });
});
