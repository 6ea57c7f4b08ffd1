import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { contexts } from '#app/contexts';
import { lifeEvents, lifePublication } from '#app/decision-life';
import { EventCodec, EventRegistry, MemoryEventStore, migrateLog } from '#app/event-store';
import { SettableClock, type CommandContext } from '#app/platform';
import { isBehindError, ProjectionRunner, ReadModels } from '#app/read-model';
import { testDatabase } from '#app/testing';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { createHttpApp, LocalKey, localVerifier, SENTENCES, webSentences } from '#app/web';
import { TimelineModule, timelineProjection, timelineSentences } from '#views/timeline';
import { applicationId, employeeStream, PRIVATE, registered, ROUND, type Stated } from './facts.fixture.js';
import { recruitmentRoundProjection } from './projection/recruitment-round.projection.js';
import { RecruitmentRoundModule } from './recruitment-round.module.js';
import { shippedRules } from './rules.fixture.js';

/** The public side with timeline and rounds over a real database, fed by hand. */
export interface House {
  readonly base: string;
  readonly clock: SettableClock;
  /** Records facts one after the other at the clock's time; resolves when both read models have read them. */
  record(...facts: readonly Stated[]): Promise<void>;
  /** The same, as facts of another agency. */
  recordFor(agencyId: string, ...facts: readonly Stated[]): Promise<void>;
  /** Lets both read models know the clock's time, by an event of an agency that is otherwise silent. */
  settle(): Promise<void>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

const AGENCY = 'kota-contoh-a';
const actor = {
  personRef: 'p-1',
  office: null,
  agencyId: AGENCY,
  role: 'officer' as const,
  onBehalfOf: null,
  authenticationLevel: null,
  issuer: 'test',
};
const contextAt = (occurredAt: string): CommandContext => {
  const commandId = randomUUID();
  const ids = { commandId, commandDigest: commandId, correlationId: commandId, causationId: null };
  return { ...ids, actor, scope: '*', expectedRevision: null, occurredAt };
};

/** Opens the public side on a database of its own. */
export async function openHouse(): Promise<House> {
  const database = await testDatabase();
  await migrateLog(database.url, { clock: 'simulated' });
  const clock = new SettableClock('2024-08-15T02:00:00.000Z');
  const store = new MemoryEventStore(clock);
  const registry = new EventRegistry([...contexts, { name: 'decision', events: lifeEvents }]);
  const codec = new EventCodec(registry, new Vault(new MemoryKeyStore(), noErasures));
  const projections = [
    recruitmentRoundProjection(shippedRules),
    timelineProjection({
      publications: {
        ...Object.fromEntries(contexts.map(({ name, publication }) => [name, publication])),
        decision: lifePublication,
      },
      events: [...contexts.flatMap(({ events }) => events), ...lifeEvents],
    }),
  ];
  const runner = await ProjectionRunner.open({ url: database.url, store, codec, clock }, projections);
  await runner.start();
  for (const { name } of projections) await runner.caughtUp(name);
  const models = await ReadModels.open(database.url, projections);
  const app = await serve(models);
  await app.listen(0, '127.0.0.1');
  const base = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const revisions = new Map<string, bigint>();
  const streams = new Map<unknown, string>();
  let last: string | null = null;

  async function append(fact: Stated, issuing = AGENCY): Promise<void> {
    const stream = streamOf(fact, streams);
    const { decisionId, applicationNo } = fact.data;
    if (decisionId !== undefined) streams.set(decisionId, stream);
    const subject = typeof applicationNo === 'string' ? PRIVATE.personRef(applicationNo) : null;
    const agencyId = typeof fact.data['slug'] === 'string' ? fact.data['slug'] : issuing;
    const concerning = { stream, agencyId, subject };
    const stored = await codec.encode(fact, 0, contextAt(clock.now()), concerning);
    const revision = revisions.get(stream);
    const appended = await store.append(stream, revision ?? 'no_stream', [stored]);
    revisions.set(stream, (revision ?? -1n) + 1n);
    last = appended.position;
  }
  /** However long a busy machine takes: a test has its own deadline. */
  async function reached(): Promise<void> {
    for (const { name } of projections)
      for (let behind = true; behind;)
        behind = await models
          .read(name, { minPosition: last }, () => Promise.resolve(null))
          .then(
            () => false,
            (error: unknown) => {
              if (!isBehindError(error)) throw error;
              return true;
            },
          );
  }
  return {
    base,
    clock,
    async record(...facts) {
      for (const fact of facts) await append(fact);
      await reached();
    },
    async recordFor(agencyId, ...facts) {
      for (const fact of facts) await append(fact, agencyId);
      await reached();
    },
    async settle() {
      await append(registered(`saksi-${revisions.size}`, 'Instansi Saksi'));
      await reached();
    },
    get: (path, headers = {}) => fetch(`${base}${path}`, { headers, redirect: 'manual' }),
    async close() {
      await app.close();
      await runner.stop();
      await models.close();
      await database.drop();
    },
  };
}

async function serve(models: ReadModels) {
  const settings = {
    publicUrl: null,
    notice: { id: 'Waktu simulasi: catatan rekaan.', en: 'Simulated clock: invented records.' },
  };
  const sentences = { ...webSentences, ...timelineSentences };
  const provided = [
    { provide: ReadModels, useValue: models },
    { provide: SENTENCES, useValue: sentences },
  ];
  @Global()
  @Module({
    imports: [TimelineModule.with(settings), RecruitmentRoundModule.with(settings)],
    providers: provided,
    exports: [ReadModels, SENTENCES],
  })
  class PublicSide {}
  const directory = await mkdtemp(join(tmpdir(), 'jejak-rounds-'));
  const verifier = localVerifier(await LocalKey.open(directory));
  await rm(directory, { recursive: true, force: true });
  return createHttpApp(PublicSide, {
    verifier,
    log: { level: 'error', format: 'json', write: (text) => void process.stderr.write(text) },
  });
}

/** The stream that a fact names, or that the decision it acts on stands in. */
function streamOf({ type, data }: Stated, decisions: ReadonlyMap<unknown, string>): string {
  if (type === 'CpnsAppointed' || type === 'PppkContracted')
    return employeeStream(data['applicationNo'] as string);
  if (typeof data['applicationNo'] === 'string')
    return `recruitment.application-${applicationId(data['applicationNo'])}`;
  if (type === 'RulesetPublished') return `ruleset.ruleset-${data['rule']}`;
  if (type === 'WorkingDaysDeclared') return `ruleset.calendar-${data['year']}`;
  if (type === 'RecruitmentRoundOpened') return `recruitment.round-${ROUND}`;
  if (typeof data['slug'] === 'string') return `organisation.agency-${data['slug']}`;
  if (typeof data['formationId'] === 'string') return `recruitment.formation-${data['formationId']}`;
  return decisions.get(data['refDecisionId'])!;
}
