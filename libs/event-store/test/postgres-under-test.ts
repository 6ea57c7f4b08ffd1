import type { Clock } from '#app/platform';
import { testDatabase } from '#app/testing';
import type { StoreUnderTest } from '../src/contract/store-under-test.js';
import { migrateLog } from '../src/postgres/migrate-log.js';
import { PostgresEventStore } from '../src/postgres/postgres-event-store.js';

export interface PostgresUnderTest extends StoreUnderTest {
  readonly url: string;
  readonly store: PostgresEventStore;
  /** Another process's store over the same log, also through another address. */
  another(url?: string): Promise<PostgresEventStore>;
}

/** An empty log in a database of its own. */
export async function postgresUnderTest(clock?: Clock): Promise<PostgresUnderTest> {
  const database = await testDatabase();
  await migrateLog(database.url, { clock: clock ? 'simulated' : 'database' });
  const stores: PostgresEventStore[] = [];
  const another = async (url: string = database.url) => {
    const store = await PostgresEventStore.open(url, clock ? { clock } : {});
    stores.push(store);
    return store;
  };
  const store = await another();
  const remove = async () => {
    await Promise.all(stores.map((s) => s.close()));
    await database.drop();
  };
  return { url: database.url, store, another, remove };
}
