import { jest } from '@jest/globals';
import { SettableClock } from '#app/platform';
import { testDatabase, type TestDatabase } from '#app/testing';
import { newEvent, newStream, wholeLog } from '../src/contract/contract-events.js';
import { assertDurable } from '../src/postgres/assert-durable.js';
import { migrateLog } from '../src/postgres/migrate-log.js';
import { PostgresEventStore } from '../src/postgres/postgres-event-store.js';
import { chainDamage } from './chain.js';
import { run, withClient } from './client.js';
import { postgresUnderTest, type PostgresUnderTest } from './postgres-under-test.js';

// Other specs share the machine and its server.
jest.setTimeout(60_000);

describe('the log on PostgreSQL', () => {
  let under: PostgresUnderTest;
  beforeAll(async () => {
    under = await postgresUnderTest();
    await under.store.append(newStream(), 'no_stream', [newEvent(), newEvent()]);
  });
  afterAll(() => under.remove());

  it('F11 refuses UPDATE, DELETE and TRUNCATE, as writer and as owner', async () => {
    const statements = [
      `update jejak_log.event set type = 'Other'`,
      'delete from jejak_log.event',
      'truncate jejak_log.event',
      'delete from jejak_log.head',
      'truncate jejak_log.head',
      'update jejak_log.head set position = 0',
      'update jejak_log.head set store_id = gen_random_uuid()',
    ];
    for (const options of ['', '-c role=jejak_writer', '-c session_replication_role=replica'])
      for (const statement of statements)
        await expect(withClient(under.url, (client) => client.query(statement), options)).rejects.toThrow(
          /refused|only moves forward|permission denied/,
        );
    await expect(
      withClient(
        under.url,
        (client) => client.query('create table jejak_log.other (n int)'),
        '-c role=jejak_writer',
      ),
    ).rejects.toThrow('permission denied');
    expect(await wholeLog(under.store)).toHaveLength(2);
  });

  it('lets the projector read the log and not write it, and the reader do neither', async () => {
    const as = (role: string, statement: string) =>
      withClient(under.url, (client) => client.query(statement), `-c role=${role}`);
    await as('jejak_projector', 'select from jejak_log.event');
    await as('jejak_projector', 'create schema rm_contoh_v1');
    await as('jejak_projector', 'create view read.contoh as select 1 as n');
    await as('jejak_reader', 'select from jejak_read.projection');
    for (const [role, statement] of [
      [
        'jejak_projector',
        'select jejak_log.append(null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null,null)',
      ],
      ['jejak_projector', 'update jejak_log.head set position = 9'],
      ['jejak_reader', 'select from jejak_log.event'],
      ['jejak_writer', 'select from jejak_read.projection'],
    ] as const)
      await expect(as(role, statement)).rejects.toThrow('permission denied');
    const projector = await PostgresEventStore.open(under.url, { role: 'jejak_projector' });
    expect(await wholeLog(projector)).toHaveLength(2);
    await projector.close();
  });

  it('stores the bytes it was given, copies what is indexed, and chains every event to the one before', async () => {
    const odd = newEvent(
      { z: 1, a: 'é \\ " / \u2028', n: 1e21, list: [0.1, null], nested: { b: 1, a: 2 } },
      undefined,
      {
        validAt: '2024-04-01',
        $causationId: '0190f5c2-7b1a-7c3e-9d2f-3b6a5c4d2e1f',
      },
    );
    await Promise.all([
      under.store.append(newStream(), 'no_stream', [odd]),
      under.store.append(newStream(), 'no_stream', [newEvent()]),
    ]);
    const { rows } = await run(
      under.url,
      `select category, event_id, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as occurred, valid_at::text,
         command_id, correlation_id, causation_id, data::text, metadata::text from jejak_log.event order by position`,
    );
    for (const row of rows) {
      const metadata = JSON.parse(row.metadata);
      expect([
        row.occurred,
        row.valid_at,
        row.command_id,
        row.correlation_id,
        row.causation_id,
        row.category,
      ]).toEqual([
        metadata.occurredAt,
        metadata.validAt,
        metadata.commandId,
        metadata.$correlationId,
        metadata.$causationId,
        'archive.folder',
      ]);
    }
    const stored = rows.find((row) => row.event_id === odd.id);
    expect([stored.data, stored.metadata]).toEqual([JSON.stringify(odd.data), JSON.stringify(odd.metadata)]);
    expect(await chainDamage(under.url)).toEqual([]);
  });
});

describe('migrating and starting', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  });
  afterEach(() => database.drop());

  it('may be done twice, and by two processes at once', async () => {
    await Promise.all([migrateLog(database.url), migrateLog(database.url), migrateLog(database.url)]);
    const store = await PostgresEventStore.open(database.url);
    const { storeId } = await store.head();
    await migrateLog(database.url);
    expect(await store.storeInfo()).toMatchObject({ storeId, format: 1, clock: 'database' });
    expect(await store.head()).toEqual({ storeId, position: null });
    await store.close();
    await assertDurable(database.url);
  });

  it('refuses a log of another format, another clock, or a newer version', async () => {
    await migrateLog(database.url);
    await expect(migrateLog(database.url, { clock: 'simulated' })).rejects.toThrow(
      'Set JEJAK_CLOCK=database',
    );
    await run(database.url, `insert into jejak_log.migration values (999, 'later')`);
    await expect(migrateLog(database.url)).rejects.toThrow('Start a newer version');
    for (const [format, sentence] of [
      [0, 'Format 0 keeps private fields in clear'],
      [2, 'Start the version that wrote it'],
    ] as const) {
      await run(database.url, `update jejak_log.head set format = ${format}`);
      await expect(migrateLog(database.url)).rejects.toThrow(sentence);
      await expect(PostgresEventStore.open(database.url)).rejects.toThrow(sentence);
      await expect(assertDurable(database.url)).rejects.toThrow(sentence);
    }
  });

  it('takes recordedAt from the given clock on a simulated store, never going back, and only with a clock', async () => {
    await migrateLog(database.url, { clock: 'simulated' });
    await expect(PostgresEventStore.open(database.url)).rejects.toThrow('JEJAK_CLOCK=simulated');
    const clock = new SettableClock('2024-01-02T03:04:05.678Z');
    const store = await PostgresEventStore.open(database.url, { clock });
    await store.append(newStream(), 'no_stream', [newEvent()]);
    clock.set('2023-01-01T00:00:00.000Z');
    await store.append(newStream(), 'no_stream', [newEvent()]);
    clock.set('2025-01-01T00:00:00.000Z');
    await store.append(newStream(), 'no_stream', [newEvent()]);
    const times = (await wholeLog(store)).map((e) => e.recordedAt);
    expect(times).toEqual([
      '2024-01-02T03:04:05.678Z',
      '2024-01-02T03:04:05.678Z',
      '2025-01-01T00:00:00.000Z',
    ]);
    expect((await store.storeInfo()).clock).toBe('simulated');
    await store.close();
  });
});
