import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { decisionRulesets, lifeEvents, lifeSentences } from '#app/decision-life';
import {
  claimEvents,
  Claims,
  Decisions,
  EVENT_STORE,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
  migrateLog,
  unavailable,
  type Recording,
} from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { AgencyRegister, CLOCK, systemClock, type CommandContext, type Erasure } from '#app/platform';
import { ProjectionRunner, ReadModels } from '#app/read-model';
import { testDatabase } from '#app/testing';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { createHttpApp, LocalKey, localVerifier, SENTENCES } from '#app/web';
import type { ApplicationSubmitted } from './application/application.events.js';
import { application, type ApplicationFact } from './application/application.js';
import { recruitment } from './index.js';
import { keyOf, submitted, verified } from './selection.fixture.js';

/** The log, which can be told to take so many appends to formations and no more. */
class FailingStore extends MemoryEventStore {
  formationAppends = Number.POSITIVE_INFINITY;

  override append(...of: Parameters<MemoryEventStore['append']>): ReturnType<MemoryEventStore['append']> {
    if (of[0].startsWith('recruitment.formation-') && this.formationAppends-- <= 0)
      return Promise.reject(unavailable('not_written', 'The log is away.', { retryable: false }));
    return super.append(...of);
  }
}

const contextOf = (name: string): CommandContext => ({
  commandId: randomUUID(),
  commandDigest: name,
  correlationId: randomUUID(),
  causationId: null,
  actor: {
    personRef: 'officer-1',
    office: null,
    agencyId: '*',
    role: 'officer',
    onBehalfOf: null,
    authenticationLevel: null,
    issuer: 'test',
  },
  scope: '*',
  expectedRevision: null,
  occurredAt: '2024-11-18T04:00:00.000Z',
});

/** The context over a database of its own: its projections run, its routes answer. */
export async function openResultsHouse() {
  const database = await testDatabase();
  await migrateLog(database.url);
  const store = new FailingStore();
  const erased = new Map<string, Erasure>();
  const vault = new Vault(new MemoryKeyStore(), { ...noErasures, of: (person) => erased.get(person) });
  const registry = new EventRegistry([
    recruitment,
    { name: 'decision', events: [...lifeEvents, ...claimEvents] },
  ]);
  const codec = new EventCodec(registry, vault);
  const { projections } = recruitment;
  const runner = await ProjectionRunner.open({ url: database.url, store, codec }, projections);
  await runner.start();
  const caughtUp = async (): Promise<void> => {
    for (const { name } of projections) await runner.caughtUp(name);
  };
  await caughtUp();
  const models = await ReadModels.open(database.url, projections);
  const decisions = new Decisions(store, codec);
  const provided = [
    { provide: EVENT_STORE, useValue: store },
    { provide: Vault, useValue: vault },
    { provide: Decisions, useValue: decisions },
    { provide: Claims, useValue: new Claims(store, codec) },
    { provide: ReadModels, useValue: models },
    { provide: Rulebook, useValue: new Rulebook([...decisionRulesets, ...recruitment.rulesets]) },
    { provide: CLOCK, useValue: systemClock },
    { provide: SENTENCES, useValue: { ...lifeSentences, ...recruitment.sentences } },
    { provide: AgencyRegister, useValue: { slugOf: () => Promise.resolve('kota-contoh-a') } },
  ];
  @Global()
  @Module({ providers: provided, exports: provided.map(({ provide }) => provide) })
  class Core {}
  @Module({ imports: [Core, recruitment.module] })
  class App {}
  const directory = await mkdtemp(join(tmpdir(), 'jejak-results-'));
  const key = await LocalKey.open(directory);
  const app = await createHttpApp(App, {
    verifier: localVerifier(key),
    log: { level: 'silent', format: 'json' },
  });
  await app.listen(0, '127.0.0.1');
  const token = (person: string, agency: string) =>
    key.issue({ person, role: 'officer', agency: [agency], ttlSeconds: 3600 });
  return {
    store,
    erased,
    codec,
    decisions,
    base: `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/v1/recruitment`,
    token: await token('p-001', 'kota-contoh-a'),
    foreign: await token('p-002', 'kota-contoh-b'),
    /** Records an application that meets the requirements, with further facts, in one append. */
    apply: (
      applicationNo: string,
      of: Partial<ApplicationSubmitted['data']>,
      more: readonly ApplicationFact[] = [],
    ): Promise<Recording> =>
      decisions.make(
        application,
        keyOf(applicationNo),
        contextOf(applicationNo),
        () => [submitted(applicationNo, of), verified(applicationNo), ...more],
        { agencyId: 'kota-contoh-a', subject: `p-${applicationNo}` },
      ),
    /** Resolves when everything recorded can be read. */
    caughtUp,
    async close(): Promise<void> {
      await app.close();
      await runner.stop();
      await models.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
export type ResultsHouse = Awaited<ReturnType<typeof openResultsHouse>>;
