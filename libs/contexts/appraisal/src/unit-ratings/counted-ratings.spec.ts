import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { decisionRulesets, end, lifeEvents } from '#app/decision-life';
import {
  claimEvents,
  Claims,
  Decisions,
  EventCodec,
  EventRegistry,
  migrateLog,
  PostgresEventStore,
} from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { derivedCommandId, type CommandContext, type Erasure } from '#app/platform';
import { ProjectionRunner, ReadModels } from '#app/read-model';
import { testDatabase, type TestDatabase } from '#app/testing';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { AnnualRatingDecided } from '../appraisal/appraisal.events.js';
import { AppraisalDesk } from '../appraisal/appraisal-desk.js';
import { appraisal } from '../appraisal/appraisal.js';
import { FakePosts } from '../appraisal/posts.fixture.js';
import { DecideAnnualRatingDto } from '../appraisal/decide-annual-rating/decide-annual-rating.dto.js';
import { decideAnnualRatingExample } from '../appraisal/decide-annual-rating/decide-annual-rating.example.js';
import {
  DecideAnnualRating,
  DecideAnnualRatingHandler,
} from '../appraisal/decide-annual-rating/decide-annual-rating.handler.js';
import { rulesets } from '../rulesets.js';
import { NOBODY } from '../summary/unit-family.js';
import { AppraisalYears } from './appraisal-years.js';
import { CountedRatings } from './counted-ratings.js';
import { unitRatings } from './unit-ratings.projection.js';

const registry = new EventRegistry([
  { name: 'appraisal', events: [AnnualRatingDecided] },
  { name: 'decision', events: [...lifeEvents, ...claimEvents] },
]);
const contextOf = (name: string): CommandContext => ({
  commandId: derivedCommandId('7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11', name),
  commandDigest: '0'.repeat(64),
  correlationId: '7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11',
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
  occurredAt: '2026-11-26T04:00:00.000Z',
});

describe('the ratings a summary counts', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let runner: ProjectionRunner;
  let models: ReadModels;
  let decisions: Decisions;
  let rate: (personRef: string, changes?: object) => ReturnType<DecideAnnualRatingHandler['execute']>;
  let counted: CountedRatings;
  const erased = new Map<string, Erasure>();
  const unheard: string[] = [];
  const erasure: Erasure = {
    leafId: 'l',
    recordedAt: '2026-11-26T04:00:00.000Z',
    ground: 'request',
    legalBasis: [],
  };

  beforeAll(async () => {
    database = await testDatabase();
    await migrateLog(database.url);
    store = await PostgresEventStore.open(database.url);
    const vault = new Vault(new MemoryKeyStore(), {
      ...noErasures,
      of: (personRef) => erased.get(personRef),
      // Heard of only where the answer's place is asked for.
      upTo: async () => {
        for (const personRef of unheard.splice(0)) erased.set(personRef, erasure);
      },
    });
    const codec = new EventCodec(registry, vault);
    runner = await ProjectionRunner.open({ url: database.url, store, codec }, [unitRatings]);
    await runner.start();
    models = await ReadModels.open(database.url, [unitRatings]);
    decisions = new Decisions(store, codec);
    const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);
    const handler = new DecideAnnualRatingHandler(
      new AppraisalDesk(decisions, new Claims(store, codec), rulebook, new FakePosts()),
    );
    rate = (personRef, changes = {}) => {
      const body = { ...decideAnnualRatingExample, personRef, ...changes };
      const request = plainToInstance(DecideAnnualRatingDto, body);
      return handler.execute(
        new DecideAnnualRating(request, contextOf(`${personRef} ${JSON.stringify(changes)}`)),
      );
    };
    counted = new CountedRatings(new AppraisalYears(store, models, vault));
  });
  afterAll(async () => {
    await models.close();
    await runner.stop();
    await store.close();
    await database.drop();
  });

  const unit = async () => {
    const { own, readTo } = await counted.of('kota-contoh-a', 2025);
    return { readTo, ...(own.get(decideAnnualRatingExample.unitId) ?? NOBODY) };
  };

  it('are none at first', async () => {
    expect(await unit()).toMatchObject({
      counts: { SB: 0, B: 0, BP: 0, K: 0, SK: 0 },
      lastReceivedOn: null,
    });
  });

  it('are all that were just recorded, of this agency, unit and year, and no more once annulled', async () => {
    const first = await rate('p-contoh-0001');
    await rate('p-contoh-0002', { receivedOn: '2026-01-12' });
    await rate('p-contoh-0003', { behaviour: 'di-bawah', predicate: 'K', receivedOn: undefined });
    await rate('p-contoh-0004', { agencyId: 'kabupaten-contoh-b' });
    await rate('p-contoh-0005', { unitId: 'unit-contoh-a-02' });
    const last = await rate('p-contoh-0006', { year: 2024 });
    const before = await unit();
    expect(before).toMatchObject({
      counts: { SB: 0, B: 2, BP: 0, K: 1, SK: 0 },
      lastReceivedOn: '2026-01-12',
    });
    expect(before.readTo >= last.position).toBe(true);
    await decisions.make(appraisal, first.key, contextOf('annul'), (living) =>
      end(appraisal, living, {
        type: 'DecisionAnnulledByAuthority',
        data: {
          refDecisionId: first.events[0]!.decisionId!,
          authority: 'PTUN',
          number: '3',
          date: '2026-03-03',
          legalBasis: [],
          reasonSummary: 'Batal',
          evidence: [],
          scope: null,
          effect: 'from-start',
          effectFrom: null,
        },
      }),
    );
    expect((await unit()).counts).toMatchObject({ B: 1, K: 1 });
  });

  it('are no more those of an erased person, though nobody here heard of the erasure', async () => {
    unheard.push('p-contoh-0002');
    expect((await unit()).counts).toMatchObject({ B: 0, K: 1 });
  });
});
