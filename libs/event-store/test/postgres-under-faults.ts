import { gone } from '#app/embedded-postgres';
import { ownServer, tcpProxy, type TcpProxy } from '#app/testing';
import { newEvent, newStream } from '../src/contract/contract-events.js';
import type { StoreUnderFaults } from '../src/contract/store-under-test.js';
import { migrateLog } from '../src/postgres/migrate-log.js';
import { PostgresEventStore } from '../src/postgres/postgres-event-store.js';
import { chainDamage } from './chain.js';
import { run } from './client.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

/** What every append call holds on the wire. */
export const CALL = 'jejak-append';

const READERS = `application_name in ('jejak follower', 'jejak reader of the log')`;

/** An empty log on a server of its own, reached over a hop that may be broken. */
export async function postgresUnderFaults(): Promise<StoreUnderFaults> {
  const server = await ownServer();
  await migrateLog(server.url);
  const proxy = await tcpProxy(server.url);
  const store = await PostgresEventStore.open(proxy.url);
  return {
    store,
    dense: true,
    async kill() {
      const backends = await backendsOf(server.url).catch(() => []);
      await server.kill();
      // One that has not noticed yet would still commit.
      for (const pid of backends) await gone(pid, 20_000);
    },
    start: () => server.start(),
    async endReads() {
      await run(server.url, `select pg_terminate_backend(pid) from pg_stat_activity where ${READERS}`);
    },
    loseAnswer: () => proxy.break('drop-answer', CALL),
    cutBeforeCall: () => proxy.break('cut-before-call', CALL),
    damage: () => chainDamage(server.url),
    async remove() {
      await store.close();
      await proxy.close();
      await server.remove();
    },
  };
}

async function backendsOf(url: string): Promise<number[]> {
  const { rows } = await run(
    url,
    `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return rows.map(({ pid }) => pid as number);
}

/** A store that has written once over a hop that may be broken, and another that goes straight to the same log. */
export interface StoreBehindProxy {
  readonly under: PostgresUnderTest;
  readonly proxy: TcpProxy;
  readonly store: PostgresEventStore;
  remove(): Promise<void>;
}

/** An empty log on the shared server, reached both ways. */
export async function storeBehindProxy(): Promise<StoreBehindProxy> {
  const under = await postgresUnderTest();
  const proxy = await tcpProxy(under.url);
  const store = await under.another(proxy.url);
  await store.append(newStream(), 'no_stream', [newEvent()]);
  const remove = async (): Promise<void> => {
    await under.remove();
    await proxy.close();
  };
  return { under, proxy, store, remove };
}
