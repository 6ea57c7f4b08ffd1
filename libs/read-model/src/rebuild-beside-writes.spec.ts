import pg from 'pg';
import { migrateLog, PostgresEventStore } from '#app/event-store';
import { testDatabase } from '#app/testing';
import { ProjectionRunner } from './projection-runner.js';
import { codec, event, Folders } from './read-model.fixture.js';

const REBUILDS = 3;
const BATCH = 5;

describe('a rebuild beside writes', () => {
  it('P4 comes out the same, and takes no reader back, while events are recorded', async () => {
    const database = await testDatabase();
    await migrateLog(database.url);
    const store = await PostgresEventStore.open(database.url);
    const runner = await ProjectionRunner.open({ url: database.url, store, codec }, [new Folders()]);
    await runner.start();
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    let writing = true;
    let events = 0;
    const feeding = (async () => {
      for (let i = 0; writing; i++) {
        const some = Array.from({ length: BATCH }, (_, n) =>
          event('Filed', `f${i % 9}`, String(i * BATCH + n)),
        );
        await store.append('archive.folder-1', events === 0 ? 'no_stream' : BigInt(events - 1), some);
        events += BATCH;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    await runner.caughtUp('folders');
    // What a reader sees in one statement: the place it is told, and how many letters stand there.
    const seen: { position: string; letters: number }[] = [];
    const reading = (async () => {
      while (writing) {
        const { rows } = await client.query(
          `select (select position from read.ledger_folders) as position, (select count(*)::int from read.test_letter) as letters`,
        );
        seen.push(rows[0] as (typeof seen)[number]);
      }
    })();
    const results = [];
    for (let i = 0; i < REBUILDS; i++) results.push(await runner.rebuild('folders'));
    writing = false;
    await Promise.all([feeding, reading]);
    expect(results.map(({ equal }) => equal)).toEqual(results.map(() => true));
    expect(results.at(-1)!.events).toBeGreaterThan(results[0]!.events);
    const places = seen.flatMap(({ position }) => (position === null ? [] : [position]));
    expect(places).toEqual(places.toSorted());
    expect(seen.filter(({ position, letters }) => letters !== Number(position ?? 0))).toEqual([]);
    await runner.stop();
    await client.end();
    await store.close();
    await database.drop();
  }, 120_000);
});
