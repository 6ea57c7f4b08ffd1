import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { contexts } from '#app/contexts';
import { lifeEvents, lifePublication } from '#app/decision-life';
import { EventCodec, EventRegistry, MemoryEventStore, migrateLog } from '#app/event-store';
import { SettableClock } from '#app/platform';
import { ProjectionRunner, ReadModels } from '#app/read-model';
import { testDatabase } from '#app/testing';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { createHttpApp, LocalKey, localVerifier, SENTENCES, webSentences } from '#app/web';
import { TimelineModule, timelineProjection, timelineSentences } from '#views/timeline';
import { AppraisalSummaryModule } from './appraisal-summary.module.js';
import { appraisalSummaryProjection } from './projection/appraisal-summary.projection.js';

/** The public side with timeline and summaries over a real database, fed by hand. */
export interface House {
  readonly base: string;
  /** Records a fact; resolves with its position. */
  record(stream: string, type: string, data: object): Promise<string>;
  close(): Promise<void>;
}

const AGENCY = 'kota-contoh-a';
const actor = {
  ...{ personRef: 'p-1', office: null, agencyId: AGENCY, role: 'officer' as const },
  ...{ onBehalfOf: null, authenticationLevel: null, issuer: 'test' },
};

/** Opens the public side on a database of its own. */
export async function openHouse(): Promise<House> {
  const database = await testDatabase();
  await migrateLog(database.url, { clock: 'simulated' });
  const clock = new SettableClock('2026-03-02T02:00:00.000Z');
  const store = new MemoryEventStore(clock);
  const registry = new EventRegistry([...contexts, { name: 'decision', events: lifeEvents }]);
  const codec = new EventCodec(registry, new Vault(new MemoryKeyStore(), noErasures));
  const publications = Object.fromEntries(contexts.map(({ name, publication }) => [name, publication]));
  const projections = [
    appraisalSummaryProjection,
    timelineProjection({
      publications: { ...publications, decision: lifePublication },
      events: [...contexts.flatMap(({ events }) => events), ...lifeEvents],
    }),
  ];
  const runner = await ProjectionRunner.open({ url: database.url, store, codec, clock }, projections);
  await runner.start();
  for (const { name } of projections) await runner.caughtUp(name);
  const models = await ReadModels.open(database.url, projections);
  const app = await serve(models);
  await app.listen(0, '127.0.0.1');
  const revisions = new Map<string, bigint>();
  return {
    base: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`,
    async record(stream, type, data) {
      const id = randomUUID();
      const ids = { commandId: id, commandDigest: id, correlationId: id, causationId: null };
      const context = {
        ...ids,
        ...{ actor, scope: '*' as const, expectedRevision: null, occurredAt: clock.now() },
      } as const;
      const concerning = { stream, agencyId: AGENCY, subject: null };
      const stored = await codec.encode({ type, data } as never, 0, context, concerning);
      const revision = revisions.get(stream);
      const { position } = await store.append(stream, revision ?? 'no_stream', [stored]);
      revisions.set(stream, (revision ?? -1n) + 1n);
      return position;
    },
    async close() {
      await app.close();
      await runner.stop();
      await models.close();
      await database.drop();
    },
  };
}

async function serve(models: ReadModels) {
  const settings = { publicUrl: null, notice: { id: 'Catatan rekaan.', en: 'Invented records.' } };
  const provided = [
    { provide: ReadModels, useValue: models },
    { provide: SENTENCES, useValue: { ...webSentences, ...timelineSentences } },
  ];
  @Global()
  @Module({
    imports: [TimelineModule.with(settings), AppraisalSummaryModule.with(settings)],
    providers: provided,
    exports: [ReadModels, SENTENCES],
  })
  class PublicSide {}
  const directory = await mkdtemp(join(tmpdir(), 'jejak-summaries-'));
  const verifier = localVerifier(await LocalKey.open(directory));
  await rm(directory, { recursive: true, force: true });
  return createHttpApp(PublicSide, {
    verifier,
    log: { level: 'error', format: 'json', write: (text) => void process.stderr.write(text) },
  });
}
