import { MemoryEventStore, migrateLog } from '#app/event-store';
import { testDatabase, type TestDatabase } from '#app/testing';
import { ProjectionRunner } from './projection-runner.js';
import { codec, event, Folders } from './read-model.fixture.js';
import { ReadModels } from './read-models.js';

describe('a log that stands outside the database', () => {
  let database: TestDatabase;
  let runner: ProjectionRunner;
  let models: ReadModels;
  const store = new MemoryEventStore();

  beforeAll(async () => {
    database = await testDatabase();
    await migrateLog(database.url);
    runner = await ProjectionRunner.open({ url: database.url, store, logElsewhere: true, codec }, [
      new Folders(),
    ]);
    models = await ReadModels.open(database.url, [new Folders()]);
    await store.append('archive.folder-1', 'no_stream', [event('Filed', 'a', '1')]);
    await runner.start();
    await runner.caughtUp('folders');
  });
  afterAll(async () => {
    await models.close();
    await runner.stop();
    await database.drop();
  });
  const read = (minPosition: string) =>
    models.read('folders', { minPosition }, () => Promise.resolve('read'));

  it('lets readers read what they wrote', async () => {
    const { position } = await store.append('archive.folder-2', 'no_stream', [event('Filed', 'b', '1')]);
    expect((await read(position)).value).toBe('read');
  });

  it('has its end known to readers that cannot reach it', async () => {
    const { position } = await store.head();
    await expect(read(`${position!.slice(0, -1)}9`)).rejects.toMatchObject({ kind: 'beyond-log' });
  });

  it('does not call beyond the end what was recorded since the end was last looked at', async () => {
    const recording = (async () => {
      for (let i = 1; i <= 40; i++) {
        const { position } = await store.append(`archive.folder-x${i}`, 'no_stream', [
          event('Filed', 'x', '1'),
        ]);
        expect((await read(position)).value).toBe('read');
      }
    })();
    await recording;
  });
});
