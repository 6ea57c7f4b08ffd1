import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { migrateLog, PostgresEventStore } from '#app/event-store';
import { testDatabase } from '#app/testing';
import { ProjectionRunner } from './projection-runner.js';
import { codec, event, Folders } from './read-model.fixture.js';

const KILLS = 100;
const ROOT = join(import.meta.dirname, '../../..');

/** T13: a projector process killed with -9 at random points. */
it('P3, T13: a killed projector applies each event once, and a rebuild comes out the same', async () => {
  const database = await testDatabase();
  await migrateLog(database.url);
  const store = await PostgresEventStore.open(database.url);
  let killing = true;
  let events = 0;
  const feeding = (async () => {
    for (let i = 0; killing; i++) {
      const some = Array.from({ length: 5 }, (_, n) =>
        event((i + n) % 7 === 0 ? 'Removed' : 'Filed', `f${i % 9}`, String((i * 5 + n) % 50)),
      );
      await store.append('archive.folder-1', events === 0 ? 'no_stream' : BigInt(events - 1), some);
      events += some.length;
      await pause(10);
    }
  })();
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  const position = async (): Promise<string> => {
    const { rows } = await client.query('select position from jejak_read.projection');
    return (rows[0] as { position: string | null } | undefined)?.position ?? '';
  };
  for (let i = 0; i < KILLS; i++) {
    const before = await position();
    const child = await projector(database.url);
    // Only a projector at work can be cut off in the middle of it.
    while ((await position()) === before) await pause(5);
    await pause(Math.random() * 150);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  killing = false;
  await feeding;
  const runner = await ProjectionRunner.open({ url: database.url, store, codec }, [new Folders()]);
  await runner.start();
  await runner.caughtUp('folders');
  expect(await runner.rebuild('folders')).toMatchObject({ equal: true, events });
  const { rows } = await client.query(
    `select sum((seen->>'count')::int)::int as events from read.test_folder`,
  );
  expect(rows).toEqual([{ events }]);
  await client.end();
  await runner.stop();
  await store.close();
  await database.drop();
}, 900_000);

async function projector(url: string): Promise<ChildProcess> {
  const hooks = join(ROOT, 'libs/read-model/test/register-hooks.mjs');
  const program = join(ROOT, 'libs/read-model/test/projector.ts');
  const child = spawn(
    process.execPath,
    ['--conditions=jejak-src', '--no-warnings', '--import', hooks, program],
    {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await Promise.race([
    once(child.stdout!, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('The projector ended by itself.'))),
  ]);
  return child;
}
