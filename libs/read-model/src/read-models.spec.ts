import pg from 'pg';
import { migrateLog, PostgresEventStore } from '#app/event-store';
import { testDatabase, type TestDatabase } from '#app/testing';
import { codec, event, Folder, Folders, Letter } from './read-model.fixture.js';
import { ProjectionRunner } from './projection-runner.js';
import { ReadModels } from './read-models.js';

describe('reading read models', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let runner: ProjectionRunner;
  let models: ReadModels;

  beforeAll(async () => {
    database = await testDatabase();
    await migrateLog(database.url);
    store = await PostgresEventStore.open(database.url);
    runner = await ProjectionRunner.open({ url: database.url, store, codec }, [new Folders()]);
    models = await ReadModels.open(database.url, [new Folders()]);
  });
  afterAll(async () => {
    await models.close();
    await runner.stop();
    await store.close();
    await database.drop();
  });

  it('is behind before anything is served', async () => {
    await expect(models.read('folders', {}, (manager) => manager.count(Folder))).rejects.toMatchObject({
      kind: 'behind',
    });
  });

  it('shows what one has just written, with the position it stands at', async () => {
    await runner.start();
    const { position } = await store.append('archive.folder-1', 'no_stream', [event('Filed', 'a', '1')]);
    const { value, ledger } = await models.read('folders', { minPosition: position }, (manager) =>
      manager.findBy(Letter, { folder: 'a' }),
    );
    expect(value).toEqual([{ folder: 'a', letter: '1', revision: '0', position }]);
    expect(ledger).toMatchObject({ position, recordedAt: expect.stringMatching(/Z$/) });
  });

  it('says at once that nothing was recorded at a position yet', async () => {
    const { position } = await store.head();
    const minPosition = `${position!.slice(0, -1)}9`;
    await expect(models.read('folders', { minPosition }, () => Promise.resolve())).rejects.toMatchObject({
      kind: 'beyond-log',
      minPosition,
    });
  });

  it('says that it is behind after three seconds, and how far it is', async () => {
    const { position: before } = await store.head();
    const holder = new pg.Client(database.url);
    await holder.connect();
    await holder.query('begin; select from jejak_read.projection for update');
    const { position } = await store.append('archive.folder-2', 'no_stream', [event('Filed', 'b', '1')]);
    const began = performance.now();
    const error: unknown = await models
      .read('folders', { minPosition: position }, () => Promise.resolve())
      .catch((caught: unknown) => caught);
    await holder.end();
    expect(error).toMatchObject({ kind: 'behind', minPosition: position, position: before });
    expect(performance.now() - began).toBeGreaterThan(2_900);
  });

  it('gives rows and ledger of one moment', async () => {
    const { position: first } = await store.head();
    const { value, ledger } = await models.read('folders', { minPosition: first! }, async (manager) => {
      const before = await manager.count(Letter);
      const { position } = await store.append('archive.folder-1', 0n, [event('Filed', 'a', '2')]);
      await models.read('folders', { minPosition: position }, () => Promise.resolve());
      return [before, await manager.count(Letter), position];
    });
    expect(value.slice(0, 2)).toEqual([2, 2]);
    expect(ledger.position! < (value[2] as string)).toBe(true);
  });

  it('cannot write', async () => {
    const write = models.read('folders', {}, (manager) => manager.query(`delete from read.test_letter`));
    await expect(write).rejects.toThrow(/read-only|permission denied/);
  });

  it('reads on after its notifications were cut', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jejak read signal' and datname = current_database()`,
    );
    await client.end();
    const { position } = await store.append('archive.folder-1', 1n, [event('Filed', 'b', '3')]);
    const { value } = await models.read('folders', { minPosition: position }, (manager) =>
      manager.count(Letter),
    );
    expect(value).toBe(4);
  });
});
