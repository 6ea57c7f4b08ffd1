import pg from 'pg';
import { migrateLog, PostgresEventStore } from '#app/event-store';
import { tcpProxy, testDatabase } from '#app/testing';
import { ProjectionRunner } from './projection-runner.js';
import { codec, event, Folders } from './read-model.fixture.js';

const ROUNDS = 5;

describe('a projector whose line is cut', () => {
  it.each([
    ['between its checkpoint and its rows', 'cut-before-call', ['json_populate_recordset', 'test_letter']],
    ['before its commit', 'cut-before-call', ['COMMIT']],
    ['after its commit, whose answer is lost', 'drop-answer', ['COMMIT']],
  ] as const)('P3, T13 %s applies each event once', async (_, fault, marks) => {
    const database = await testDatabase();
    await migrateLog(database.url);
    const store = await PostgresEventStore.open(database.url);
    const proxy = await tcpProxy(database.url);
    const runner = await ProjectionRunner.open({ url: proxy.url, store, codec }, [new Folders()]);
    await runner.start();
    await runner.caughtUp('folders');
    for (let round = 0; round < ROUNDS; round++) {
      const happened = proxy.break(fault, ...marks);
      const some = [event('Filed', 'a', `${round}-1`), event('Filed', 'a', `${round}-2`)];
      await store.append('archive.folder-1', round === 0 ? 'no_stream' : BigInt(round * 2 - 1), some);
      await happened;
      await runner.caughtUp('folders');
    }
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query(
      `select letters, (seen->>'count')::int as events from read.test_folder`,
    );
    expect(rows).toEqual([{ letters: ROUNDS * 2, events: ROUNDS * 2 }]);
    await client.end();
    await runner.stop();
    await proxy.close();
    await store.close();
    await database.drop();
  });
});
