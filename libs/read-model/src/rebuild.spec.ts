import pg from 'pg';
import { MemoryEventStore, migrateLog } from '#app/event-store';
import { testDatabase, type TestDatabase } from '#app/testing';
import { ShadowKeptError } from './in-shadow.js';
import { ProjectionRunner } from './projection-runner.js';
import { codec, event, Folders } from './read-model.fixture.js';

class NewerFolders extends Folders {
  override readonly version = 2;
}

describe('a rebuild', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let store: MemoryEventStore;
  const open: ProjectionRunner[] = [];
  const runnerOf = async (projection: Folders): Promise<ProjectionRunner> => {
    const side = { url: database.url, store, codec, logElsewhere: true };
    const runner = await ProjectionRunner.open(side, [projection]);
    open.push(runner);
    return runner;
  };
  const query = async (text: string) => (await client.query(text)).rows as Record<string, unknown>[];
  const letters = () => query('select letter from read.test_letter order by letter');

  beforeEach(async () => {
    database = await testDatabase();
    await migrateLog(database.url);
    client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    store = new MemoryEventStore();
    await store.append('archive.folder-1', 'no_stream', [
      event('Filed', 'a', '1'),
      event('Filed', 'a', 'late'),
    ]);
    const serving = await runnerOf(new Folders());
    await serving.start();
    await serving.caughtUp('folders');
  });
  afterEach(async () => {
    for (const runner of open.splice(0)) await runner.stop();
    await client.end();
    await database.drop();
  });

  it('is refused for a version that does not serve yet, and takes no reader back', async () => {
    const newer = new NewerFolders();
    newer.poison = 'late';
    const halted = await runnerOf(newer);
    await expect(halted.rebuild('folders')).rejects.toThrow('folders v1 serves, and this Jejak builds v2');
    await halted.start();
    await expect(halted.caughtUp('folders')).rejects.toThrow('halted');
    await expect(halted.rebuild('folders')).rejects.toThrow('folders v1 serves, and this Jejak builds v2');
    expect(await letters()).toEqual([{ letter: '1' }, { letter: 'late' }]);
  });

  it('switches nothing when another version began to serve meanwhile', async () => {
    const runner = await runnerOf(new Folders());
    const { readAll } = store;
    store.readAll = async function* (options) {
      yield* readAll.call(store, options);
      await query(`comment on view read.ledger_folders is '2'`);
    };
    await expect(runner.rebuild('folders')).rejects.toThrow('folders v2 serves, and this Jejak builds v1');
    expect(await query(`select from pg_namespace where nspname = 'rm_folders_v1_shadow'`)).toHaveLength(1);
    expect(await letters()).toHaveLength(2);
  });

  it('that differs keeps its rows until somebody removes them, whoever asks for the next', async () => {
    const runner = await runnerOf(new Folders());
    const live = (await runner.digest('folders'))!;
    await query(`update rm_folders_v1.test_folder set letters = 7`);
    expect(await runner.rebuild('folders')).toMatchObject({ equal: false, digest: live.digest });
    for (const again of [() => runner.check('folders', live), () => runner.rebuild('folders')])
      await expect(again()).rejects.toThrow(ShadowKeptError);
    expect(await query('select letters from rm_folders_v1_shadow.test_folder')).toEqual([{ letters: 2 }]);
    await query('drop schema rm_folders_v1_shadow cascade');
    expect(await runner.check('folders', { ...live, digest: 'another' })).toMatchObject({ equal: false });
    await expect(runner.rebuild('folders')).rejects.toThrow('drop schema "rm_folders_v1_shadow" cascade');
  });

  it('takes the place of one that was cut off', async () => {
    await query('create schema rm_folders_v1_shadow');
    await query('grant all on schema rm_folders_v1_shadow to jejak_projector');
    await query('alter schema rm_folders_v1_shadow owner to jejak_projector');
    const runner = await runnerOf(new Folders());
    expect(await runner.rebuild('folders')).toMatchObject({ equal: true, events: 2 });
  });
});
