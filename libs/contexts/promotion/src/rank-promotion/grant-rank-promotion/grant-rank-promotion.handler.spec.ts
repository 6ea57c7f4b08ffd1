import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import type { Recording } from '#app/event-store';
import { newStreamKey } from '#app/platform';
import { contextOf, promotionHouse } from '../promotion-house.fixture.js';
import { rankPromotion } from '../rank-promotion.js';
import { GrantRankPromotionDto } from './grant-rank-promotion.dto.js';
import { grantRankPromotionExample } from './grant-rank-promotion.example.js';
import { GrantRankPromotion } from './grant-rank-promotion.handler.js';

const requestOf = (changes: object = {}) =>
  plainToInstance(GrantRankPromotionDto, { ...grantRankPromotionExample, ...changes });
const FIRST = '7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11';
const houseOf = () => {
  const house = promotionHouse();
  const grant = (changes: object = {}, context = contextOf(FIRST)): Promise<Recording> =>
    house.grantHandler.execute(new GrantRankPromotion(requestOf(changes), context));
  return { ...house, grant };
};

describe('granting a rank promotion', () => {
  it('accepts the example of the documentation', async () =>
    expect(await validate(requestOf(), { whitelist: true, forbidNonWhitelisted: true })).toEqual([]));

  it.each([
    { kind: 'cepat' },
    { fromGolongan: 'III/e' },
    { toGolongan: 'V' },
    { personRef: 'two words' },
    { agencyId: 'Kota A' },
    { yearsInRank: -1 },
    { yearsInRank: 3.8 },
    { rulesetVersion: 'latest' },
    { effectiveFrom: '2025-02-30' },
    { decidedOn: 20251020 },
  ])('does not accept the shape %j', async (changes) => {
    expect((await validate(requestOf(changes))).map((error) => error.property)).toEqual(Object.keys(changes));
  });

  it('records what was decided, by the versions valid on the TMT, about the person and for the agency', async () => {
    const { decisions, grant } = houseOf();
    const recording = await grant();
    expect(recording).toMatchObject({
      stream: `promotion.rankPromotion-${newStreamKey(FIRST)}`,
      revision: 0n,
      repeated: false,
    });
    const { facts, state } = await decisions.load(rankPromotion, recording.key);
    expect(facts[0]).toMatchObject({
      agencyId: 'kota-contoh-a',
      subject: 'p-contoh-0901',
      validAt: '2025-11-01',
    });
    expect(facts[0]!.data).toMatchObject({
      kind: 'reguler',
      fromGolongan: 'III/a',
      toGolongan: 'III/b',
      yearsInRank: 4,
      findings: [],
      recordedAsTaken: false,
      legalBasis: [
        { rule: 'PP 11/2017', version: '2017' },
        { rule: 'promotion.tmt-calendar', version: 'promotion.tmt-calendar@2025-10-01' },
        ...[
          'promotion.step',
          'promotion.reguler.service',
          'promotion.reguler.superior',
          'promotion.reguler.ceiling',
          'promotion.appraisal',
        ].map((rule) => ({ rule, version: `${rule}@2000-01-01` })),
      ],
    });
    expect(state.state.golongan).toBe('III/b');
  });

  it('sent again answers the first outcome', async () => {
    const { grant } = houseOf();
    const [first, second] = [await grant(), await grant()];
    expect(second).toEqual({ ...first, repeated: true });
  });

  it('on a day that is no promotion date is refused, or recorded as taken with its finding', async () => {
    const { decisions, grant } = houseOf();
    const changes = { effectiveFrom: '2025-11-15' };
    await expect(grant(changes)).rejects.toMatchObject({ code: 'rank.tmt-calendar' });
    const { key } = await grant({ ...changes, recordedAsTaken: true });
    expect((await decisions.load(rankPromotion, key)).facts[0]!.data['findings']).toEqual([
      { rule: 'promotion.tmt-calendar', version: 'promotion.tmt-calendar@2025-10-01' },
    ]);
  });

  it.each([
    [{}, 'taken'],
    [{ decidedOn: '2024-10-20', pertek: { number: 'PG-1', date: '2024-10-10' } }, 'kept'],
    [{ skNumber: '800.1.3.2/102/BKPSDM/2025' }, 'kept'],
    [{ skNumber: undefined }, 'kept'],
  ])('decision.sk-unique: after one of the same number, one with %j is %s', async (changes, outcome) => {
    const { grant } = houseOf();
    await grant();
    const second = grant(changes, contextOf('7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c12'));
    if (outcome === 'kept') expect(await second).toMatchObject({ repeated: false });
    else
      await expect(second).rejects.toMatchObject({
        code: 'decision.sk-duplicate',
        details: { taken: true, pointer: '/skNumber' },
      });
  });

  it('of one batch shares its number', async () => {
    const { grant } = houseOf();
    await grant({ batchId: 'batch-1' });
    const second = grant({ batchId: 'batch-1' }, contextOf('7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c12'));
    expect(await second).toMatchObject({ repeated: false });
  });

  it('that is refused leaves its number free', async () => {
    const { grant } = houseOf();
    await expect(grant({ toGolongan: 'III/c' })).rejects.toMatchObject({ code: 'rank.step' });
    await expect(grant({ agencyId: 'kabupaten-contoh-b' })).rejects.toMatchObject({ code: 'out_of_scope' });
    expect(await grant({}, contextOf('7b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c12'))).toMatchObject({
      repeated: false,
    });
  });

  it('about an erased person is refused, and claims nothing', async () => {
    const { grant, store, vault } = houseOf();
    await vault.destroy('p-contoh-0901');
    await expect(grant()).rejects.toMatchObject({ code: 'privacy.person-erased' });
    expect((await store.head()).position).toBeNull();
  });

  it('for another agency is refused', async () => {
    await expect(houseOf().grant({ agencyId: 'kabupaten-contoh-b' })).rejects.toMatchObject({
      code: 'out_of_scope',
    });
  });
});
