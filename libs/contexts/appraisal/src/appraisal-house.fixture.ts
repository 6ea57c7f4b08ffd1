import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bulkSentences } from '#app/bulk';
import { decisionRulesets, lifeEvents, lifeSentences } from '#app/decision-life';
import {
  claimEvents,
  Claims,
  Decisions,
  EVENT_STORE,
  EventCodec,
  EventRegistry,
  migrateLog,
  PostgresEventStore,
  type EventStore,
} from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { CLOCK, PostRegister, SettableClock, UnitTree, type UnitOn } from '#app/platform';
import { ProjectionRunner, ReadModels } from '#app/read-model';
import { testDatabase } from '#app/testing';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { createHttpApp, LocalKey, localVerifier, SENTENCES } from '#app/web';
import { FakePosts, section } from './appraisal/posts.fixture.js';
import { appraisal } from './index.js';

/** What the service answered. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each route has its own body
  readonly body: any;
}

/** The invented units: a department with two sections, one of them small. */
class FakeUnits extends UnitTree {
  unitsOn(): Promise<UnitOn[]> {
    const unit = (unitId: string, parentUnitId: string | null) => ({ unitId, parentUnitId, name: unitId });
    return Promise.resolve([
      unit('dinas-kesehatan', null),
      unit('bidang-1', 'dinas-kesehatan'),
      unit('upt', 'dinas-kesehatan'),
    ]);
  }
}

/** The context over HTTP, on a log of its own, with invented posts and units. */
export class AppraisalHouse {
  private constructor(
    private readonly app: NestFastifyApplication,
    readonly clock: SettableClock,
    readonly log: readonly string[],
    private readonly tokenOf: (role: 'officer' | 'inspector', agency: string) => Promise<string>,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(today: string): Promise<AppraisalHouse> {
    const database = await testDatabase();
    const clock = new SettableClock(today);
    await migrateLog(database.url, { clock: 'simulated' });
    const store = await PostgresEventStore.open(database.url, { clock });
    const vault = new Vault(new MemoryKeyStore(), noErasures);
    const life = { name: 'decision', events: [...lifeEvents, ...claimEvents] };
    const codec = new EventCodec(new EventRegistry([appraisal, life]), vault);
    const runner = await ProjectionRunner.open({ url: database.url, store, codec }, appraisal.projections);
    await runner.start();
    const readModels = await ReadModels.open(database.url, appraisal.projections);
    const directory = await mkdtemp(join(tmpdir(), 'jejak-appraisal-'));
    const key = await LocalKey.open(directory);
    const provided = [
      { provide: EVENT_STORE, useValue: store },
      { provide: Decisions, useValue: new Decisions(store, codec) },
      { provide: Claims, useValue: new Claims(store, codec) },
      { provide: Vault, useValue: vault },
      { provide: ReadModels, useValue: readModels },
      { provide: Rulebook, useValue: new Rulebook([...decisionRulesets, ...appraisal.rulesets]) },
      { provide: CLOCK, useValue: clock },
      { provide: SENTENCES, useValue: { ...lifeSentences, ...bulkSentences, ...appraisal.sentences } },
      { provide: PostRegister, useValue: new FakePosts(section) },
      { provide: UnitTree, useValue: new FakeUnits() },
    ];
    const log: string[] = [];
    const app = await createHttpApp(HouseModule.of(provided), {
      verifier: localVerifier(key),
      log: { level: 'info', format: 'json', write: (line) => void log.push(line) },
    });
    await app.listen(0, '127.0.0.1');
    const tokenOf = (role: 'officer' | 'inspector', agency: string) =>
      key.issue({ role, ttlSeconds: 3600, person: `p-${role}`, agency: [agency] });
    return new AppraisalHouse(app, clock, log, tokenOf, async () => {
      await app.close();
      await readModels.close();
      await runner.stop();
      await store.close();
      await database.drop();
      await rm(directory, { recursive: true, force: true });
    });
  }

  stop(): Promise<void> {
    return this.end();
  }

  /** Sends a command. @param path under `/v1/appraisal/` */
  async post(path: string, body: object, revision?: number, agency = 'kota-contoh-a'): Promise<Answer> {
    return this.send(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.tokenOf('officer', agency)}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'accept-language': 'en',
        ...(revision !== undefined && { 'if-match': `"${revision}"` }),
      },
      body: JSON.stringify(body),
    });
  }

  /** Sends rows as CSV. */
  async rows(path: string, csv: string, agency = 'kota-contoh-a'): Promise<Answer> {
    return this.send(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.tokenOf('officer', agency)}`,
        'content-type': 'text/csv',
        'accept-language': 'en',
      },
      body: csv,
    });
  }

  /** Reads what was recorded up to now. @param path with a query */
  async get(
    path: string,
    role: 'officer' | 'inspector' | null = 'inspector',
    agency = 'kota-contoh-a',
  ): Promise<Answer> {
    const headers: Record<string, string> = role
      ? { authorization: `Bearer ${await this.tokenOf(role, agency)}` }
      : {};
    const { position } = await this.app.get<EventStore>(EVENT_STORE).head();
    return this.send(`${path}&minPosition=${position ?? ''}`, { headers });
  }

  private async send(path: string, request: RequestInit): Promise<Answer> {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/appraisal/${path}`, request);
    const text = await response.text();
    const rows = response.headers.get('content-type')?.includes('ndjson');
    const body: unknown = rows
      ? text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown)
      : JSON.parse(text);
    return { status: response.status, text, body };
  }
}

@Global()
@Module({})
class HouseModule {
  static of(provided: readonly { provide: unknown; useValue: unknown }[]): DynamicModule {
    const providers = provided as NonNullable<DynamicModule['providers']>;
    return {
      module: HouseModule,
      imports: [appraisal.module],
      providers,
      exports: provided.map(({ provide }) => provide) as NonNullable<DynamicModule['exports']>,
    };
  }
}
