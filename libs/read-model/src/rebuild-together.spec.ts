import pg from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MemoryEventStore, migrateLog } from '#app/event-store';
import type { Projection, RecordedFact, Rows } from '#app/platform';
import { testDatabase, type TestDatabase } from '#app/testing';
import { ProjectionRunner } from './projection-runner.js';
import { codec, event, Folders } from './read-model.fixture.js';

@Entity('test_category')
class Category {
  @PrimaryColumn({ type: 'text' })
  category: string;
  @Column({ type: 'int' })
  events: number;
}

/** How many events each category has. */
const categories: Projection = {
  name: 'categories',
  version: 1,
  categories: '*',
  entities: [Category],
  async apply({ category }: RecordedFact, rows: Rows) {
    const events = ((await rows.find(Category, category))?.events ?? 0) + 1;
    rows.save(Category, { category, events });
  },
};

describe('read models rebuilt together', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let store: MemoryEventStore;
  let runner: ProjectionRunner;
  const query = async (text: string) => (await client.query(text)).rows as Record<string, unknown>[];

  beforeEach(async () => {
    database = await testDatabase();
    await migrateLog(database.url);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    store = new MemoryEventStore();
    await store.append('archive.folder-1', 'no_stream', [event('Filed', 'a', '1'), event('Filed', 'a', '2')]);
    await store.append('archive.shelf-1', 'no_stream', [event('Filed', 'b', 'poison')]);
    const side = { url: database.url, store, codec, logElsewhere: true };
    runner = await ProjectionRunner.open(side, [new Folders(), categories]);
    await runner.start();
    for (const name of ['folders', 'categories']) await runner.caughtUp(name);
  });
  afterEach(async () => {
    await runner.stop();
    await client.end();
    await database.drop();
  });

  it('take each event from one reading of the log, those of their categories', async () => {
    const { readAll } = store;
    let read = 0;
    store.readAll = async function* (options) {
      for await (const each of readAll.call(store, options)) {
        read++;
        yield each;
      }
    };
    expect(await runner.rebuildTogether(['categories', 'folders'])).toMatchObject([
      { projection: 'categories', equal: true, events: 3 },
      { projection: 'folders', equal: true, events: 2 },
    ]);
    expect(read).toBe(3);
    expect(await query(`select from pg_namespace where nspname like '%shadow'`)).toEqual([]);
  });

  it('are each judged by themselves', async () => {
    await query('update rm_folders_v1.test_folder set letters = 7');
    expect(await runner.rebuildTogether(['folders', 'categories'])).toMatchObject([
      { projection: 'folders', equal: false },
      { projection: 'categories', equal: true },
    ]);
    expect(await query(`select nspname from pg_namespace where nspname like '%shadow'`)).toEqual([
      { nspname: 'rm_folders_v1_shadow' },
    ]);
    expect(await query('select letters from read.test_folder')).toEqual([{ letters: 7 }]);
    await store.append('archive.folder-1', 1n, [event('Filed', 'a', '3')]);
    for (const name of ['folders', 'categories']) await runner.caughtUp(name);
    expect(await query('select category, events from read.test_category order by category')).toEqual([
      { category: 'archive.folder', events: 3 },
      { category: 'archive.shelf', events: 1 },
    ]);
  });
});
