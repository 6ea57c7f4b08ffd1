import pg from 'pg';
import { migrateLog, PostgresEventStore, type NewEvent } from '#app/event-store';
import type { RecordedFact, Rows } from '#app/platform';
import { testDatabase, type TestDatabase } from '#app/testing';
import { codec, event, Folders } from './read-model.fixture.js';
import { ProjectionRunner } from './projection-runner.js';

describe('projections', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let store: PostgresEventStore;
  let log: string[];
  const open: ProjectionRunner[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    await migrateLog(database.url);
    client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    store = await PostgresEventStore.open(database.url);
    log = [];
  });
  afterEach(async () => {
    for (const runner of open.splice(0)) await runner.stop();
    await client.end();
    await store.close();
    await database.drop();
  });

  const start = async (...projections: Folders[]): Promise<ProjectionRunner> => {
    const line = (_: string, message: string, fields: Readonly<Record<string, unknown>>) =>
      void log.push(`${message} ${JSON.stringify(fields)}`);
    const runner = await ProjectionRunner.open(
      { url: database.url, store, codec, log: line, leaseMs: 900 },
      projections,
    );
    open.push(runner);
    await runner.start();
    return runner;
  };
  let revision = -1;
  beforeEach(() => void (revision = -1));
  const append = async (...events: NewEvent[]): Promise<void> => {
    for (let i = 0; i < events.length; i += 500) {
      const some = events.slice(i, i + 500);
      await store.append('archive.folder-1', revision < 0 ? 'no_stream' : BigInt(revision), some);
      revision += some.length;
    }
  };
  const rows = async (text: string) => (await client.query(text)).rows as Record<string, unknown>[];
  const letters = () =>
    rows(`select letter from read.test_letter order by letter`).then((found) =>
      found.map((row) => row['letter']),
    );
  const logged = async (words: string): Promise<void> => {
    while (!log.some((line) => line.includes(words))) await new Promise((resolve) => setTimeout(resolve, 10));
  };

  it('serves an empty log at once, then what is appended', async () => {
    const runner = await start(new Folders());
    await runner.caughtUp('folders');
    expect(await letters()).toEqual([]);
    await append(event('Filed', 'a', '1'), event('Filed', 'a', '2'), event('Removed', 'a', '1'));
    await runner.caughtUp('folders');
    expect(await letters()).toEqual(['2']);
    const [state] = await runner.health();
    expect(state).toMatchObject({ status: 'live', position: (await store.head()).position });
    expect(state!.recordedAt! <= state!.completeUntil!).toBe(true);
  });

  it('moves the checkpoint past what it does not follow', async () => {
    const runner = await start(new Folders());
    await store.append('archive.other-1', 'no_stream', [event('Filed', 'x', '1')]);
    await runner.caughtUp('folders');
    expect(await letters()).toEqual([]);
  });

  it('P1, T12: halts at an event it cannot apply, lets the others go on, and resumes there', async () => {
    const strict = new Folders();
    const other = new OtherFolders();
    const runner = await start(strict, other as unknown as Folders);
    await append(event('Filed', 'a', '1'), event('Filed', 'a', 'poison'), event('Filed', 'a', '3'));
    await expect(runner.caughtUp('folders')).rejects.toThrow('halted');
    await runner.caughtUp('other-folders');
    const halted = (await runner.health()).find((state) => state.name === 'folders')!;
    expect(halted).toMatchObject({
      status: 'halted',
      haltedError: 'This letter cannot be filed.',
      position: positionOf(0),
      haltedPosition: positionOf(1),
    });
    expect(await letters()).toEqual(['1']);
    strict.poison = 'nothing';
    await runner.resume('folders');
    await runner.caughtUp('folders');
    expect(await letters()).toEqual(['1', '3', 'poison']);
    expect((await runner.health()).find((state) => state.name === 'folders')).toMatchObject({
      status: 'live',
      haltedError: null,
    });
  });

  it.each([
    ['an unknown name', () => event('Vanished', 'a', '2')],
    ['a newer schema', () => ({ ...event('Filed', 'a', '2'), schemaVersion: 2 })],
    [
      'a shape that does not fit',
      () => ({ ...event('Filed', 'a', '2'), data: { pub: { folder: 'a' }, sealed: {} } }),
    ],
  ])('P5, T12: halts at %s and stays there after a restart', async (_, bad) => {
    const runner = await start(new Folders());
    await append(event('Filed', 'a', '1'), bad(), event('Filed', 'a', '3'));
    await expect(runner.caughtUp('folders')).rejects.toThrow('halted');
    await runner.stop();
    const again = await start(new Folders());
    await expect(again.caughtUp('folders')).rejects.toThrow(`halted at ${positionOf(1)}`);
    expect(await letters()).toEqual(['1']);
  });

  it('P2: a worker that lost its lease writes nothing', async () => {
    const runner = await start(new Folders());
    await append(event('Filed', 'a', '1'));
    await runner.caughtUp('folders');
    await client.query(`select pg_advisory_lock(hashtextextended('another', 0))`);
    await client.query(
      `update jejak_read.projection set fence = fence + 1, owner = 'another', lease_until = now() + interval '1 hour'`,
    );
    await append(event('Filed', 'a', '2'));
    await logged('LeaseLostError');
    expect(await letters()).toEqual(['1']);
    expect((await runner.health())[0]!.position).toBe(positionOf(0));
    // The other one's session ends, as a killed process's does: nobody waits an hour for its lease.
    await client.query(`select pg_advisory_unlock(hashtextextended('another', 0))`);
    await runner.caughtUp('folders');
    expect(await letters()).toEqual(['1', '2']);
    expect(await rows('select letters from read.test_folder')).toEqual([{ letters: 2 }]);
  });

  it('lets a second runner wait, and take over when the first one leaves', async () => {
    const first = await start(new Folders());
    await first.caughtUp('folders');
    const second = await start(new Folders());
    await append(event('Filed', 'a', '1'));
    await second.caughtUp('folders');
    await first.stop();
    await append(event('Filed', 'a', '2'));
    await second.caughtUp('folders');
    expect(await letters()).toEqual(['1', '2']);
  });

  it('P3, T13: cut off at random points, it applies each event once, and a rebuild comes out the same', async () => {
    const kills = 25;
    let killing = true;
    const feeding = (async () => {
      for (let i = 0; killing; i++) {
        const some = Array.from({ length: 5 }, (_, n) =>
          event((i + n) % 7 === 0 ? 'Removed' : 'Filed', `f${i % 9}`, String((i * 5 + n) % 50)),
        );
        await append(...some);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    let runner = await start(new Folders());
    for (let i = 0; i < kills; i++) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'jejak projector folders' and datname = current_database()`,
      );
      if (i % 5 === 4) {
        await runner.stop();
        runner = await start(new Folders());
      }
    }
    killing = false;
    await feeding;
    await runner.caughtUp('folders');
    const result = await runner.rebuild('folders');
    expect(result).toMatchObject({ equal: true, events: revision + 1 });
    expect(await rows(`select sum((seen->>'count')::int)::int as events from read.test_folder`)).toEqual([
      { events: revision + 1 },
    ]);
  });

  it('leaves no gap where its rows and checkpoint were taken back behind it', async () => {
    const runner = await start(new Folders());
    await append(event('Filed', 'a', '1'), event('Filed', 'a', '2'));
    await runner.caughtUp('folders');
    await client.query(
      `begin; delete from rm_folders_v1.test_letter where letter = '2';
       update rm_folders_v1.test_folder set letters = 1, position = '${positionOf(0)}';
       update jejak_read.projection set position = '${positionOf(0)}'; commit`,
    );
    await append(event('Filed', 'a', '3'));
    await runner.caughtUp('folders');
    expect(await letters()).toEqual(['1', '2', '3']);
    await expect(runner.rebuild('folders')).resolves.toMatchObject({ events: 3 });
  });

  it('serves the rebuilt rows and goes on in them', async () => {
    const runner = await start(new Folders());
    await append(event('Filed', 'a', '1'), event('Filed', 'b', '2'));
    await runner.caughtUp('folders');
    const definitions = () =>
      rows(
        `select indexdef from pg_indexes where schemaname = 'rm_folders_v1' union all
         select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'rm_folders_v1'::regnamespace order by 1`,
      );
    const indexes = await definitions();
    const progress: number[] = [];
    expect(await runner.rebuild('folders', ({ events }) => progress.push(events))).toMatchObject({
      equal: true,
      events: 2,
      position: positionOf(1),
    });
    expect(progress).toEqual([2]);
    expect((await definitions()).map((row) => String(row['indexdef']).replace('_shadow', ''))).toEqual(
      indexes.map((row) => row['indexdef']),
    );
    await append(event('Filed', 'a', '3'));
    await runner.caughtUp('folders');
    expect(await letters()).toEqual(['1', '2', '3']);
  });

  it('keeps serving the old rows when the rebuilt ones differ', async () => {
    const runner = await start(new Folders());
    await append(event('Filed', 'a', '1'));
    await runner.caughtUp('folders');
    await client.query(`update rm_folders_v1.test_folder set letters = 7`);
    expect((await runner.rebuild('folders')).equal).toBe(false);
    expect(await rows('select letters from read.test_folder')).toEqual([{ letters: 7 }]);
  });

  it('builds a higher version beside the one that serves, and then serves it', async () => {
    await append(event('Filed', 'a', '1'), event('Filed', 'a', '2'));
    const first = await start(new Folders());
    await first.caughtUp('folders');
    await first.stop();
    await append(event('Filed', 'a', 'late'));
    const halting = new (class extends Folders {
      override version = 2;
    })();
    halting.poison = 'late';
    const second = await start(halting);
    await expect(second.caughtUp('folders')).rejects.toThrow('halted');
    expect(await letters()).toEqual(['1', '2']);
    expect((await rows('select version, position from read.ledger_folders'))[0]).toEqual({
      version: 1,
      position: positionOf(1),
    });
    halting.poison = 'nothing';
    await second.resume('folders');
    await second.caughtUp('folders');
    expect(await letters()).toEqual(['1', '2', 'late']);
    expect((await rows('select version, position from read.ledger_folders'))[0]).toEqual({
      version: 2,
      position: positionOf(2),
    });
    expect(await rows(`select nspname from pg_namespace where nspname like 'rm\\_%'`)).toEqual([
      { nspname: 'rm_folders_v2' },
    ]);
  });

  it('refuses a checkpoint of another log', async () => {
    const runner = await start(new Folders());
    await append(event('Filed', 'a', '1'));
    await runner.caughtUp('folders');
    await runner.stop();
    await client.query(`update jejak_read.projection set store_id = gen_random_uuid()`);
    await expect((await start(new Folders())).caughtUp('folders')).rejects.toThrow('was built from the log');
  });

  it('applies thousands of events in order, in few transactions', async () => {
    const many = Array.from({ length: 4_000 }, (_, i) => event('Filed', `f${i % 40}`, String(i)));
    await append(...many);
    const runner = await start(new Folders());
    await runner.caughtUp('folders');
    expect(await rows('select count(*)::int as letters from read.test_letter')).toEqual([{ letters: 4_000 }]);
  });

  const positionOf = (index: number): string => String(index + 1).padStart(19, '0');
});

/** The same rows under other names, without a poison. */
class OtherFolders extends Folders {
  constructor() {
    super('other-folders');
  }
  override readonly entities = [] as never;
  override apply(_fact: RecordedFact, _rows: Rows): Promise<void> {
    return Promise.resolve();
  }
}
