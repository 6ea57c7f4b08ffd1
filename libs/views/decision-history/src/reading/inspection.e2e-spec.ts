import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { lifeEvents } from '#app/decision-life';
import { EVENT_STORE, EventCodec, EventRegistry, migrateLog, PostgresEventStore } from '#app/event-store';
import { newStreamKey, SettableClock, type CommandContext } from '#app/platform';
import { ProjectionRunner, ReadModels } from '#app/read-model';
import { testDatabase, type TestDatabase } from '#app/testing';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { createHttpApp, LocalKey, localVerifier, SENTENCES } from '#app/web';
import { DECIDERS, DecisionHistoryModule, decisionHistoryProjection } from '../index.js';
import { act, given, officer, post, PostGiven } from '../replay/post.fixture.js';

const stream = 'sample.post-x';

describe('replay over HTTP', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let runner: ProjectionRunner;
  let readModels: ReadModels;
  let app: NestFastifyApplication;
  let directory: string;
  let last: string;
  const lines: string[] = [];
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    database = await testDatabase();
    await migrateLog(database.url, { clock: 'simulated' });
    const clock = new SettableClock('2023-01-01T00:00:00.000Z');
    store = await PostgresEventStore.open(database.url, { clock });
    const codec = new EventCodec(
      new EventRegistry([
        { name: 'sample', events: [PostGiven] },
        { name: 'decision', events: lifeEvents },
      ]),
      new Vault(new MemoryKeyStore(), noErasures),
    );
    let revision: 'no_stream' | bigint = 'no_stream';
    const record = async (
      at: string,
      to: string,
      agencyId: string,
      type: string,
      data: Record<string, unknown>,
    ): Promise<void> => {
      clock.set(at);
      const context = {
        commandId: newStreamKey(crypto.randomUUID()),
        commandDigest: '00',
        correlationId: crypto.randomUUID(),
        causationId: null,
        actor: officer,
        occurredAt: at,
      };
      const event = await codec.encode({ type, data }, 0, context as unknown as CommandContext, {
        stream: to,
        agencyId,
        subject: null,
      });
      const appended = await store.append(to, to === stream ? revision : 'no_stream', [event]);
      if (to === stream) revision = appended.revision;
      last = appended.position;
    };
    await record(
      '2023-01-02T03:00:00.000Z',
      stream,
      'kota-contoh-a',
      'PostGiven',
      given('first', 'Contoh A', '2023-01-02'),
    );
    await record(
      '2024-03-26T16:59:59.999Z',
      stream,
      'kota-contoh-a',
      'PostGiven',
      given('second', 'Contoh B', '2024-03-22'),
    );
    await record('2024-03-26T17:00:00.000Z', stream, 'kota-contoh-a', 'DecisionRevoked', {
      ...act('second', '2024-03-26'),
      scope: null,
      effect: 'from-start',
      effectFrom: null,
    });
    await record(
      '2024-03-27T00:00:00.000Z',
      'sample.post-y',
      'kota-contoh-b',
      'PostGiven',
      given('foreign', 'Contoh C', '2024-03-22'),
    );

    runner = await ProjectionRunner.open({ url: database.url, store, codec, clock }, [
      decisionHistoryProjection,
    ]);
    await runner.start();
    await runner.caughtUp('decision-history');
    readModels = await ReadModels.open(database.url, [decisionHistoryProjection]);

    directory = await mkdtemp(join(tmpdir(), 'jejak-inspection-'));
    const key = await LocalKey.open(directory);
    for (const [name, role, agency] of [
      ['all', 'inspector', '*'],
      ['own', 'inspector', ['kota-contoh-a']],
      ['officer', 'officer', '*'],
    ] as const)
      tokens[name] = await key.issue({ person: `p-${name}`, role, agency, ttlSeconds: 3600 });
    @Global()
    @Module({
      providers: [
        { provide: ReadModels, useValue: readModels },
        { provide: EventCodec, useValue: codec },
        { provide: EVENT_STORE, useValue: store },
        { provide: DECIDERS, useValue: [post] },
        { provide: SENTENCES, useValue: {} },
      ],
      exports: [ReadModels, EventCodec, EVENT_STORE, DECIDERS, SENTENCES],
    })
    class Core {}
    @Module({ imports: [Core, DecisionHistoryModule] })
    class House {}
    app = await createHttpApp(House, {
      verifier: localVerifier(key),
      log: { level: 'info', format: 'json', write: (line) => void lines.push(line) },
    });
    await app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await app?.close();
    await readModels?.close();
    await runner?.stop();
    await store?.close();
    await database?.drop();
    await rm(directory, { recursive: true, force: true });
  });

  const get = async (path: string, who = 'all') => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { authorization: `Bearer ${tokens[who]}` },
    });
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every shape
    return { status: response.status, headers: response.headers, body: (await response.json()) as any };
  };

  it('shows events as they were known, to the last instant of the day in Jakarta', async () => {
    const { status, body, headers } = await get(`/v1/streams/${stream}/events?knownAt=2024-03-26`);
    expect(status).toBe(200);
    expect(body.events.map((event: { publicName: string }) => event.publicName)).toEqual([
      'sample.PostGiven',
      'sample.PostGiven',
    ]);
    expect(body.later).toEqual({ events: 1 });
    expect(body.events[1]).toMatchObject({
      revision: '1',
      recordedAt: '2024-03-26T16:59:59.999Z',
      validAt: '2024-03-22',
      recordedBy: { personRef: 'petugas-contoh-a' },
      data: { holder: 'Contoh B', grade: 'III/d' },
      withheld: ['address'],
    });
    expect(headers.get('ledger-position')).toBe(last);
    expect(body.ledger).toMatchObject({ position: last, status: 'live' });
    expect((await get(`/v1/streams/${stream}/events?knownAt=2024-03-26T17:00:00Z`)).body.events).toHaveLength(
      3,
    );
  });

  it('pages with Link, and every page asks the same question', async () => {
    const first = await get(`/v1/streams/${stream}/events?knownAt=rev:1&limit=1`);
    expect(first.body.events.map((event: { revision: string }) => event.revision)).toEqual(['0']);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link')!)![1]!;
    const second = await get(next);
    expect(second.body.events.map((event: { revision: string }) => event.revision)).toEqual(['1']);
    expect(second.headers.get('link')).not.toContain('rel="next"');
  });

  it('replays a decision by both clocks', async () => {
    const before = await get('/v1/decisions/second?knownAt=2024-03-26&validAt=2024-03-25');
    expect(before.body).toMatchObject({
      status: 'alive',
      inForce: true,
      standing: { holder: 'Contoh B' },
      later: { events: 1, byName: { 'decision.DecisionRevoked': 1 } },
    });
    const after = await get('/v1/decisions/second?validAt=2024-03-25');
    expect(after.body).toMatchObject({
      status: 'revoked',
      inForce: false,
      standing: { holder: 'Contoh A' },
      stream,
      ledger: { position: last },
    });
  });

  it('makes what is foreign look absent', async () => {
    const absent = await get('/v1/decisions/nothing', 'own');
    const foreign = await get('/v1/decisions/foreign', 'own');
    expect([foreign.status, foreign.body.code]).toEqual([404, absent.body.code]);
    expect((await get('/v1/streams/sample.post-y/events', 'own')).status).toBe(404);
    expect((await get('/v1/decisions/foreign')).status).toBe(200);
    expect((await get('/v1/decisions/second', 'own')).status).toBe(200);
    expect((await get('/v1/decisions/second', 'officer')).status).toBe(403);
  });

  it.each([
    ['/v1/decisions/second?knownAt=yesterday', '#/knownAt', 'known-at.invalid'],
    ['/v1/decisions/second?knownAt=', '#/knownAt', 'known-at.invalid'],
    ['/v1/decisions/second?validAt=2024-02-30', '#/validAt', 'field.date'],
    ['/v1/streams/sample.post-x/events?knownAt=rev:-1', '#/knownAt', 'known-at.invalid'],
    ['/v1/streams/sample.post-x/events?limit=0', '#/limit', 'field.minimum'],
    ['/v1/streams/sample.post-x/events?cursor=WyJ4Il0', '#/cursor', 'cursor.invalid'],
    ['/v1/streams/sample.post-x/events?sort=up', '#/sort', 'field.unknown'],
    ['/v1/streams/sample.post-x/events?knownAt=rev:0&knownAt=rev:1', '#/knownAt', 'field.text'],
  ])('refuses %s', async (path, pointer, code) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it.each([
    '/v1/streams/x/events',
    '/v1/streams/sample.post-/events',
    '/v1/decisions/a.b',
    '/v1/streams/sample.post-%F0%9F%98%80/events',
  ])('answers 404 for %s', async (path) => expect((await get(path)).status).toBe(404));

  it('notes who read which stream', async () => {
    lines.length = 0;
    await get('/v1/decisions/second?knownAt=2024-03-26', 'own');
    const note = lines.map((line) => JSON.parse(line)).find((line) => line.inspection);
    expect(note.inspection).toMatchObject({
      principal: { personRef: 'p-own' },
      stream,
      decisionId: 'second',
      knownAt: '2024-03-26',
      found: true,
    });
  });
});
