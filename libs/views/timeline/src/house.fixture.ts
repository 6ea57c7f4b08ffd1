import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import pg from 'pg';
import { Rulebook, type DomainEvent } from '#app/kernel';
import {
  EventCodec, EventRegistry, type Appended, type EventStore, type NewEvent, type RecordedEvent, type SubscribeOptions, type SubscriptionItem,
} from '#app/event-store';
import { CLOCK, SettableClock, type Sentence } from '#app/platform';
import { ProjectionRunner, ReadModels } from '#app/read-model';
import { testDatabase } from '#app/testing';
import { createHttpApp, LocalKey, localVerifier, SENTENCES } from '#app/web';
import { families, sourcesOf, type Family } from './facts.fixture.js';
import { timelineProjection } from './projection/timeline.projection.js';
import { timelineSentences } from './sentences.js';
import { TimelineModule } from './timeline.module.js';

async function migrateLog(url: string): Promise<void> {
  const c = new pg.Client({ connectionString: url });
  await c.connect();
  await c.query(`do $$ begin create role jejak_projector nologin; exception when duplicate_object then null; end $$;
  do $$ begin create role jejak_reader nologin; exception when duplicate_object then null; end $$;
  create schema jejak_read; create schema read;
  create table jejak_read.projection (name text, version int, store_id uuid not null, position text, applied_at timestamptz(3), complete_until timestamptz(3), status text, halted_position text, halted_error text, owner text, fence bigint not null default 0, lease_until timestamptz, primary key (name, version));
  grant usage on schema jejak_read, read to jejak_reader, jejak_projector; grant create on schema read to jejak_projector;
  grant select on jejak_read.projection to jejak_reader; grant all on jejak_read.projection to jejak_projector;
  do $$ begin execute format('grant create on database %I to jejak_projector', current_database()); end $$;`);
  await c.end();
}

/** A log that stands in memory, with times of our own. */
export class ListedStore implements EventStore {
  private readonly events: RecordedEvent[] = [];
  private readonly storeId = randomUUID();
  private readonly waiting = new Set<() => void>();

  constructor(private readonly clock: SettableClock) {}

  append(stream: string, _: unknown, events: readonly NewEvent[]): Promise<Appended> {
    for (const event of events) {
      const position = String(this.events.length + 1).padStart(19, '0');
      const revision = BigInt(this.events.filter((own) => own.stream === stream).length);
      this.events.push({ ...event, stream, revision, position, recordedAt: this.clock.now() });
    }
    for (const wake of this.waiting) wake();
    const last = this.events.at(-1)!;
    return Promise.resolve({ revision: last.revision, position: last.position, repeated: false });
  }

  async *readStream(stream: string): AsyncGenerator<RecordedEvent> {
    yield* this.events.filter((event) => event.stream === stream);
  }

  async *readAll({ after, limit }: { after?: string; limit: number }): AsyncGenerator<RecordedEvent> {
    yield* this.events.filter((event) => after === undefined || event.position > after).slice(0, limit);
  }

  async *subscribe({ after, signal }: SubscribeOptions): AsyncGenerator<SubscriptionItem> {
    let next = after === 'start' ? 0 : Number(after);
    let caughtUp = false;
    while (!signal.aborted) {
      while (next < this.events.length) yield { kind: 'event', event: this.events[next++]! };
      if (!caughtUp) yield { kind: 'caught_up' };
      caughtUp = true;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
        signal.addEventListener('abort', wake, { once: true });
      });
    }
  }

  head(): Promise<{ storeId: string; position: string | null }> {
    return Promise.resolve({ storeId: this.storeId, position: this.events.at(-1)?.position ?? null });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** The whole public side over a real database, fed by hand. */
export interface House {
  readonly base: string;
  readonly clock: SettableClock;
  /** Records one event on a stream of that key, at the clock's time; resolves when the timeline shows it. */
  record(key: string, event: DomainEvent, more?: { agencyId?: string; subject?: string }): Promise<RecordedEvent>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Opens the public side on a database of its own. */
export async function openHouse(notice: Sentence | null = null, own: readonly Family[] = families): Promise<House> {
  const database = await testDatabase();
  await migrateLog(database.url);
  const clock = new SettableClock('2024-08-26T02:12:00.000Z');
  const store = new ListedStore(clock);
  const codec = new EventCodec(new EventRegistry(own));
  const projections = [timelineProjection(sourcesOf(own))];
  const runner = await ProjectionRunner.open({ url: database.url, store, codec, clock }, projections);
  await runner.start();
  await runner.caughtUp('timeline');
  const models = await ReadModels.open(database.url, projections);
  const rules = { provide: Rulebook, useValue: new Rulebook([]) };
  const sentences = { provide: SENTENCES, useValue: timelineSentences };
  @Global()
  @Module({ imports: [TimelineModule.with({ publicUrl: null, notice })], providers: [{ provide: ReadModels, useValue: models }, sentences, rules, { provide: CLOCK, useValue: clock }], exports: [ReadModels] })
  class PublicSide {}
  const directory = await mkdtemp(join(tmpdir(), 'jejak-timeline-'));
  const app = await createHttpApp(PublicSide, { verifier: localVerifier(await LocalKey.open(directory)), log: { level: 'error', format: 'json', write: (text) => void process.stderr.write(text) } });
  await app.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  let commands = 0;
  return {
    base,
    clock,
    async record(key, event, more = {}) {
      const commandId = randomUUID();
      const actor = { personRef: 'p-1', office: null, agencyId: 'kota-contoh-a', role: 'officer' as const, onBehalfOf: null, authenticationLevel: null, issuer: 'test' };
      const context = { commandId, commandDigest: String(commands++), correlationId: commandId, causationId: null, actor, scope: '*' as const, expectedRevision: null, occurredAt: clock.now() };
      const stored = codec.encode(event, 0, context, { agencyId: more.agencyId ?? 'kota-contoh-a', subject: more.subject ?? null });
      const { position } = await store.append(`archive.post-${key}`, null, [stored]);
      await models.read('timeline', { minPosition: position }, () => Promise.resolve(null));
      for await (const recorded of store.readAll({ after: String(Number(position) - 1).padStart(19, '0'), limit: 1 })) return recorded;
      throw new Error('It was not recorded.');
    },
    get: (path, headers = {}) => fetch(`${base}${path}`, { headers, redirect: 'manual' }),
    async close() {
      await app.close();
      await runner.stop();
      await models.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
