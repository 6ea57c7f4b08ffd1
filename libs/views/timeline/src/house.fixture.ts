import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { Rulebook, type DomainEvent } from '#app/kernel';
import { EventCodec, EventRegistry, MemoryEventStore, migrateLog } from '#app/event-store';
import { CLOCK, SettableClock, type Sentence } from '#app/platform';
import { ProjectionRunner, ReadModels } from '#app/read-model';
import { testDatabase } from '#app/testing';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { createHttpApp, LocalKey, localVerifier, SENTENCES } from '#app/web';
import { families, sourcesOf, type Family } from './facts.fixture.js';
import { timelineProjection } from './projection/timeline.projection.js';
import { timelineSentences } from './sentences.js';
import { TimelineModule } from './timeline.module.js';

/** The whole public side over a real database, fed by hand. */
export interface House {
  readonly base: string;
  readonly clock: SettableClock;
  /** Records one event on a stream of that key, at the clock's time; resolves when the timeline has read it. */
  record(key: string, event: DomainEvent, more?: { agencyId?: string; subject?: string }): Promise<void>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Opens the public side on a database of its own. */
export async function openHouse(
  notice: Sentence | null = null,
  own: readonly Family[] = families,
): Promise<House> {
  const database = await testDatabase();
  await migrateLog(database.url, { clock: 'simulated' });
  const clock = new SettableClock('2024-08-26T02:12:00.000Z');
  const store = new MemoryEventStore(clock);
  const codec = new EventCodec(new EventRegistry(own), new Vault(new MemoryKeyStore(), noErasures));
  const projections = [timelineProjection(sourcesOf(own))];
  const runner = await ProjectionRunner.open({ url: database.url, store, codec, clock }, projections);
  await runner.start();
  await runner.caughtUp('timeline');
  const models = await ReadModels.open(database.url, projections);
  const rules = { provide: Rulebook, useValue: new Rulebook([]) };
  const sentences = { provide: SENTENCES, useValue: timelineSentences };
  @Global()
  @Module({
    imports: [TimelineModule.with({ publicUrl: null, notice })],
    providers: [
      { provide: ReadModels, useValue: models },
      sentences,
      rules,
      { provide: CLOCK, useValue: clock },
    ],
    exports: [ReadModels],
  })
  class PublicSide {}
  const directory = await mkdtemp(join(tmpdir(), 'jejak-timeline-'));
  const app = await createHttpApp(PublicSide, {
    verifier: localVerifier(await LocalKey.open(directory)),
    log: { level: 'error', format: 'json', write: (text) => void process.stderr.write(text) },
  });
  await app.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  let commands = 0;
  const held = new Map<string, number>();
  return {
    base,
    clock,
    async record(key, event, more = {}) {
      const commandId = randomUUID();
      const actor = {
        personRef: 'p-1',
        office: null,
        agencyId: 'kota-contoh-a',
        role: 'officer' as const,
        onBehalfOf: null,
        authenticationLevel: null,
        issuer: 'test',
      };
      const context = {
        commandId,
        commandDigest: String(commands++),
        correlationId: commandId,
        causationId: null,
        actor,
        scope: '*' as const,
        expectedRevision: null,
        occurredAt: clock.now(),
      };
      const stream = `archive.post-${key}`;
      const stored = await codec.encode(event, 0, context, {
        stream,
        agencyId: more.agencyId ?? 'kota-contoh-a',
        subject: more.subject ?? null,
      });
      const revision = BigInt(held.get(key) ?? 0) - 1n;
      held.set(key, (held.get(key) ?? 0) + 1);
      const { position } = await store.append(stream, revision < 0n ? 'no_stream' : revision, [stored]);
      await models.read('timeline', { minPosition: position }, () => Promise.resolve(null));
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
