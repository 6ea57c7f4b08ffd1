import pg from 'pg';
import { MemoryEventStore, migrateLog } from '#app/event-store';
import { testDatabase } from '#app/testing';
import { ProjectionRunner } from './projection-runner.js';
import { codec, event, Folders } from './read-model.fixture.js';

describe('a worker that takes a projection over', () => {
  it('does not call the log an older copy because it grew, and was applied, while the lease was taken', async () => {
    const database = await testDatabase();
    await migrateLog(database.url);
    const store = new MemoryEventStore();
    await store.append('archive.folder-1', 'no_stream', [event('Filed', 'a', '1')]);
    const side = { url: database.url, store, codec, logElsewhere: true, leaseMs: 900 };
    const first = await ProjectionRunner.open(side, [new Folders()]);
    await first.start();
    await first.caughtUp('folders');
    await first.stop();
    const client = new pg.Client(database.url);
    await client.connect();
    // As long as nobody holds the lease, its former owner's last batches: recorded and applied right after each question
    // where the log ends.
    let revision = 0n;
    const moving = Object.assign(Object.create(store) as MemoryEventStore, {
      head: async () => {
        const head = await store.head();
        const { rows } = await client.query('select owner from jejak_read.projection');
        if ((rows[0] as { owner: string | null }).owner !== null) return head;
        const { position } = await store.append('archive.folder-1', revision++, [event('Filed', 'a', '2')]);
        await client.query('update jejak_read.projection set position = $1', [position]);
        return head;
      },
    });
    const second = await ProjectionRunner.open({ ...side, store: moving, logElsewhere: false }, [
      new Folders(),
    ]);
    await second.start();
    while ((await second.health())[0]!.owner === null) await second.caughtUp('folders');
    await store.append('archive.folder-1', revision, [event('Filed', 'a', '3')]);
    await second.caughtUp('folders');
    expect((await second.health())[0]).toMatchObject({ status: 'live', haltedError: null });
    await second.stop();
    await client.end();
    await database.drop();
  });
});
