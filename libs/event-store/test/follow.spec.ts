import { jest } from '@jest/globals';
import { newEvent, newStream, settled } from '../src/contract/contract-events.js';
import type { SubscriptionItem } from '../src/event-store.js';
import { isUnavailable } from '../src/store-error.js';
import { run, sleep } from './client.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

const LISTENERS = `select pid from pg_stat_activity where datname = current_database() and application_name = 'jejak follower'`;

describe('following on PostgreSQL', () => {
  let under: PostgresUnderTest;
  beforeEach(async () => {
    under = await postgresUnderTest();
  });
  afterEach(() => under.remove());

  it('S5 delivers by polling while the LISTEN connection is cut, and listens again', async () => {
    const ending = new AbortController();
    const items: SubscriptionItem[] = [];
    const following = (async () => {
      for await (const item of under.store.subscribe({ after: 'start', signal: ending.signal }))
        items.push(item);
    })();
    const seen = async (id: string) => {
      while (!items.some((i) => i.kind === 'event' && i.event.id === id)) await sleep(5);
    };
    while (items.length === 0) await sleep(5);
    const cut = async () =>
      (await run(under.url, `select pg_terminate_backend(pid) from (${LISTENERS}) l`)).rowCount;
    expect(await cut()).toBe(1);
    const first = newEvent();
    await under.store.append(newStream(), 'no_stream', [first]);
    await seen(first.id);
    while ((await run(under.url, LISTENERS)).rowCount === 0) await sleep(20);
    const second = newEvent();
    await under.store.append(newStream(), 'no_stream', [second]);
    await seen(second.id);
    ending.abort();
    await following;
    while ((await run(under.url, LISTENERS)).rowCount !== 0) await sleep(20);
  });

  it('stops at a hole and at a checkpoint beyond the end', async () => {
    await under.store.append(newStream(), 'no_stream', [newEvent(), newEvent(), newEvent()]);
    const follow = async (after: string) => {
      for await (const item of under.store.subscribe({ after, signal: AbortSignal.timeout(5_000) }))
        if (item.kind === 'caught_up') return item;
      return undefined;
    };
    const beyond = await settled(follow('9'.padStart(19, '0')));
    expect(isUnavailable(beyond) && beyond.body.retryable).toBe(false);
    await run(under.url, 'alter table jejak_log.event disable trigger event_stays');
    await run(under.url, 'delete from jejak_log.event where position = 2');
    const hole = await settled(follow('0'.repeat(19)));
    expect(isUnavailable(hole) && hole.message).toMatch(/hole after position 0000000000000000001/);
  });
});
