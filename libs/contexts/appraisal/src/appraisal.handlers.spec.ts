import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { decisionRulesets, end, lifeEvents } from '#app/decision-life';
import {
  claimEvents,
  Claims,
  Decisions,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
} from '#app/event-store';
import { Rulebook } from '#app/kernel';
import { UnitTree, type CommandContext, type UnitOn } from '#app/platform';
import { MemoryKeyStore, noErasures, Vault } from '#app/vault';
import { AnnualRatingDecided } from './appraisal/appraisal.events.js';
import { AppraisalDesk } from './appraisal/appraisal-desk.js';
import { appraisal } from './appraisal/appraisal.js';
import { FakePosts } from './appraisal/posts.fixture.js';
import { DecideAnnualRatingDto } from './appraisal/decide-annual-rating/decide-annual-rating.dto.js';
import { decideAnnualRatingExample } from './appraisal/decide-annual-rating/decide-annual-rating.example.js';
import {
  DecideAnnualRating,
  DecideAnnualRatingHandler,
} from './appraisal/decide-annual-rating/decide-annual-rating.handler.js';
import { rulesets } from './rulesets.js';
import { PublishSummaryDto } from './summary/publish-summary/publish-summary.dto.js';
import { publishSummaryExample } from './summary/publish-summary/publish-summary.example.js';
import { PublishSummary, PublishSummaryHandler } from './summary/publish-summary/publish-summary.handler.js';
import { AppraisalSummaryPublished } from './summary/summary.events.js';
import { summary } from './summary/summary.js';
import type { CountedRatings } from './unit-ratings/counted-ratings.js';

const command = (digit: number): CommandContext => ({
  commandId: `7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c1${digit}`,
  commandDigest: '0'.repeat(64),
  correlationId: '7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c10',
  causationId: null,
  actor: {
    personRef: 'officer-1',
    office: null,
    agencyId: 'kota-contoh-a',
    role: 'officer',
    onBehalfOf: null,
    authenticationLevel: null,
    issuer: 'test',
  },
  scope: ['kota-contoh-a'],
  expectedRevision: null,
  occurredAt: '2026-11-26T04:00:00.000Z',
});
const ratingOf = (changes: object = {}) =>
  plainToInstance(DecideAnnualRatingDto, { ...decideAnnualRatingExample, ...changes });
const summaryOf = (changes: object = {}) =>
  plainToInstance(PublishSummaryDto, { ...publishSummaryExample, ...changes });
const registry = new EventRegistry([
  { name: 'appraisal', events: [AnnualRatingDecided, AppraisalSummaryPublished] },
  { name: 'decision', events: [...lifeEvents, ...claimEvents] },
]);
const counts = { SB: 6, B: 20, BP: 5, K: 5, SK: 2 };
const own = { counts, lastReceivedOn: '2026-01-10', filed: 0, changed: 0 };
const counted = { own: new Map([['dinas-kesehatan', own]]), readTo: '0000000000000000042' };
class NoUnits extends UnitTree {
  unitsOn(): Promise<UnitOn[]> {
    return Promise.resolve([]);
  }
}

const houseOf = () => {
  const store = new MemoryEventStore();
  const codec = new EventCodec(registry, new Vault(new MemoryKeyStore(), noErasures));
  const decisions = new Decisions(store, codec);
  const rulebook = new Rulebook([...decisionRulesets, ...rulesets]);
  const claims = new Claims(store, codec);
  const ratings = new DecideAnnualRatingHandler(
    new AppraisalDesk(decisions, claims, rulebook, new FakePosts()),
  );
  const summaries = new PublishSummaryHandler(
    decisions,
    claims,
    rulebook,
    {
      of: async () => counted,
    } as unknown as CountedRatings,
    new NoUnits(),
  );
  return {
    decisions,
    rate: (changes: object, context: CommandContext) =>
      ratings.execute(new DecideAnnualRating(ratingOf(changes), context)),
    publish: (changes: object, context: CommandContext) =>
      summaries.execute(new PublishSummary(summaryOf(changes), context)),
  };
};
const strictly = { whitelist: true, forbidNonWhitelisted: true };

describe('deciding an annual rating', () => {
  it('accepts the example of the documentation', async () =>
    expect(await validate(ratingOf(), strictly)).toEqual([]));

  it.each([
    { outcome: 'tinggi' },
    { predicate: 'Istimewa' },
    { year: 1944 },
    { year: 2025.5 },
    { receivedOn: '2026-02-30' },
  ])('does not accept the shape %j', async (changes) =>
    expect((await validate(ratingOf(changes))).map((e) => e.property)).toEqual(Object.keys(changes)),
  );

  it('records it in the stream of person and year, "Cukup" as Butuh Perbaikan', async () => {
    const { decisions, rate } = houseOf();
    const recording = await rate(
      { outcome: 'di-bawah', behaviour: 'sesuai', predicate: 'Cukup' },
      command(1),
    );
    expect(recording.stream).toBe('appraisal.appraisal-p-contoh-0901.2025');
    const [fact] = (await decisions.load(appraisal, recording.key)).facts;
    expect(fact).toMatchObject({
      subject: 'p-contoh-0901',
      agencyId: 'kota-contoh-a',
      data: { predicate: 'BP', receivedOn: '2026-01-08' },
    });
  });

  it('is final: a second is refused as taken, until the first is annulled', async () => {
    const { decisions, rate } = houseOf();
    const { key, events } = await rate({}, command(1));
    await expect(rate({}, command(2))).rejects.toMatchObject({
      code: 'appraisal.final-exists',
      details: { taken: true },
    });
    await decisions.make(appraisal, key, command(3), (living) =>
      end(appraisal, living, {
        type: 'DecisionAnnulledByAuthority',
        data: {
          refDecisionId: events[0]!.decisionId!,
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
    expect(await rate({}, command(4))).toMatchObject({ revision: 3n, repeated: false });
  });
});

describe('publishing a summary', () => {
  it('accepts the example of the documentation', async () =>
    expect(await validate(summaryOf(), strictly)).toEqual([]));

  it.each([
    { orgPredicate: 'Istimewa' },
    { headcount: -1 },
    { objections: { filed: 1 } },
    { table: { SB: '6', B: '20', BP: '5', K: '5', SK: 'two' } },
  ])('does not accept the shape %j', async (changes) => {
    expect((await validate(summaryOf(changes))).map((e) => e.property)).toEqual(Object.keys(changes));
  });

  it('records the suppressed table, the counts inside and how far it counted', async () => {
    const { decisions, publish } = houseOf();
    const recording = await publish({}, command(1));
    expect(recording.stream).toBe('appraisal.summary-dinas-kesehatan.2025');
    const [fact] = (await decisions.load(summary, recording.key)).facts;
    expect(fact).toMatchObject({
      subject: null,
      data: {
        table: { K: '<hidden>', SK: '<5' },
        counts,
        readTo: counted.readTo,
        total: 38,
        findings: [],
      },
    });
  });

  it('again makes a new version in the same stream', async () => {
    const { publish } = houseOf();
    await publish({}, command(1));
    expect(
      await publish({ orgPredicate: 'SB', skNumber: '800.1.6.2/13/BKPSDM/2026' }, command(2)),
    ).toMatchObject({
      revision: 1n,
      repeated: false,
    });
  });
});
