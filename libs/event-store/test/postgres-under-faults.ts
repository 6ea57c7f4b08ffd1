import { ownServer, tcpProxy } from '#app/testing';
import type { StoreUnderFaults } from '../src/contract/store-under-test.js';
import { migrateLog } from '../src/postgres/migrate-log.js';
import { PostgresEventStore } from '../src/postgres/postgres-event-store.js';
import { chainDamage } from './chain.js';
import { run } from './client.js';

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
    kill: () => server.kill(),
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
