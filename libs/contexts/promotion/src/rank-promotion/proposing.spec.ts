import type { Recording } from '#app/event-store';
import { career, contextOf, eventId, fact, post, promotionHouse } from './promotion-house.fixture.js';
import { GrantProposal } from './grant-proposal/grant-proposal.handler.js';
import type { GrantProposalDto } from './grant-proposal/grant-proposal.dto.js';
import { grantProposalExample } from './grant-proposal/grant-proposal.example.js';
import type { ProposeRankPromotionDto } from './propose-rank-promotion/propose-rank-promotion.dto.js';
import { proposeRankPromotionExample } from './propose-rank-promotion/propose-rank-promotion.example.js';
import { ProposeRankPromotion } from './propose-rank-promotion/propose-rank-promotion.handler.js';
import { rankPromotion } from './rank-promotion.js';
import type { RecordPertekDto } from './record-pertek/record-pertek.dto.js';
import { recordPertekExample } from './record-pertek/record-pertek.example.js';
import { RecordPertek } from './record-pertek/record-pertek.handler.js';

const houseOf = () => {
  const house = promotionHouse();
  let sk = 0;
  return {
    ...house,
    propose: (changes: object = {}, context = contextOf()): Promise<Recording> =>
      house.proposeHandler.execute(
        new ProposeRankPromotion(
          { ...proposeRankPromotionExample, ...changes } as ProposeRankPromotionDto,
          context,
        ),
      ),
    considered: (id: string, changes: object = {}, context = contextOf()): Promise<Recording> =>
      house.pertekHandler.execute(
        new RecordPertek(id, { ...recordPertekExample, ...changes } as RecordPertekDto, context),
      ),
    grant: (id: string, changes: object = {}, context = contextOf()): Promise<Recording> =>
      house.grantProposalHandler.execute(
        new GrantProposal(
          id,
          { ...grantProposalExample, skNumber: `823/${++sk}`, ...changes } as GrantProposalDto,
          context,
        ),
      ),
    factsOf: async (id: string) => (await house.decisions.load(rankPromotion, id)).facts,
  };
};

describe('a proposed promotion', () => {
  it('is considered by BKN and granted, citing the consideration received', async () => {
    const { propose, considered, grant, factsOf } = houseOf();
    const { key } = await propose();
    await considered(key);
    await grant(key);
    const facts = await factsOf(key);
    expect(facts.map(({ type, subject, agencyId }) => [type, subject, agencyId])).toEqual(
      ['RankPromotionProposed', 'BknConsiderationReceived', 'RankPromoted'].map((type) => [
        type,
        'p-contoh-0902',
        'kota-contoh-a',
      ]),
    );
    expect(facts[1]!.data).toMatchObject({ kind: 'reguler', fromGolongan: 'III/a', toGolongan: 'III/b' });
    expect(facts[2]!.data).toMatchObject({
      kind: 'reguler',
      unitId: 'dinas-kesehatan',
      toGolongan: 'III/b',
      yearsInRank: 4,
      pertek: { number: recordPertekExample.number, date: recordPertekExample.date },
      findings: [],
    });
  });

  it('promotion.pertek: refused by BKN blocks the grant; an SK issued all the same is a finding', async () => {
    const { propose, considered, grant, factsOf } = houseOf();
    const { key } = await propose();
    await considered(key, { outcome: 'refused' });
    const pertek = { number: 'PG-1', date: '2025-10-10' };
    await expect(grant(key, { pertek })).rejects.toMatchObject({
      code: 'pertek.refused',
      details: { rule: 'promotion.pertek', values: { date: '2025-10-10' }, pointer: '/pertek' },
    });
    await grant(key, { pertek, recordedAsTaken: true });
    expect((await factsOf(key)).at(-1)!.data['findings']).toEqual([
      { rule: 'promotion.pertek', version: 'promotion.pertek@2000-01-01' },
    ]);
  });

  it('promotion.pertek: a later consideration takes the place of a refused one', async () => {
    const { propose, considered, grant } = houseOf();
    const { key } = await propose();
    await considered(key, { outcome: 'refused' });
    await considered(key, { number: 'PG-2', date: '2025-10-15' });
    expect((await grant(key)).revision).toBe(3n);
  });

  it('promotion.pertek: without any consideration is refused', async () => {
    const { propose, grant } = houseOf();
    const { key } = await propose();
    await expect(grant(key)).rejects.toMatchObject({ code: 'pertek.missing' });
  });

  it('is judged by what the career knows, and names what it relied on', async () => {
    const { propose, grant, considered, factsOf, careers, posts } = houseOf();
    const since = (day: string) =>
      careers.set(
        'p-contoh-0902',
        career('p-contoh-0902', { golongan: fact('III/a', day, 1), post: fact('analis', null, 2) }),
      );
    posts.set('analis', post('analis'));
    since('2021-12-01');
    await expect(propose()).rejects.toMatchObject({
      code: 'rank.service-time',
      details: { values: { have: 47, need: 48 }, pointer: '/intendedFrom' },
    });
    since('2021-11-01');
    const { key } = await propose();
    since('2021-11-02');
    await considered(key);
    await expect(grant(key)).rejects.toMatchObject({ code: 'rank.service-time' });
    since('2021-11-01');
    await grant(key);
    for (const { data } of (await factsOf(key)).filter(({ type }) => type.startsWith('Rank'))) {
      expect(data['reliedOn']).toEqual([1, 2, 900].map(eventId));
      expect(data['grounds']).toMatchObject({ monthsInRank: 48, postLevel: 'pelaksana' });
    }
  });

  it('that a rule refuses is recorded as it was made, with its finding', async () => {
    const { propose, factsOf } = houseOf();
    const changes = { toGolongan: 'III/c', intendedFrom: '2025-11-15' };
    await expect(propose(changes)).rejects.toMatchObject({
      code: 'rank.tmt-calendar',
      details: { pointer: '/intendedFrom' },
    });
    const { key } = await propose({ ...changes, recordedAsTaken: true });
    expect((await factsOf(key))[0]!.data['findings']).toEqual([
      { rule: 'promotion.tmt-calendar', version: 'promotion.tmt-calendar@2025-10-01' },
      { rule: 'promotion.step', version: 'promotion.step@2000-01-01' },
    ]);
  });

  it('is granted once, and considered no more', async () => {
    const { propose, considered, grant } = houseOf();
    const { key } = await propose();
    await considered(key);
    await grant(key);
    await expect(grant(key)).rejects.toMatchObject({ code: 'promotion.exists', details: { taken: true } });
    await expect(considered(key)).rejects.toMatchObject({ code: 'promotion.exists' });
  });

  it('that is not there is not found, nor one of another agency', async () => {
    const { propose, considered, grant } = houseOf();
    await expect(grant('6d1f9d5e-0e8c-5a52-8a34-1f4f6f0a8d11')).rejects.toMatchObject({ code: 'not_found' });
    const { key } = await propose();
    const foreign = contextOf(undefined, 'kota-contoh-b');
    await expect(grant(key, {}, foreign)).rejects.toMatchObject({ code: 'not_found' });
    await expect(considered(key, {}, foreign)).rejects.toMatchObject({ code: 'not_found' });
    await expect(propose({ personRef: 'p-contoh-x' }, foreign)).rejects.toMatchObject({
      code: 'out_of_scope',
    });
  });
});

describe('one pending proposal a person', () => {
  it('holds over agencies, and ends with the grant or a refusal by BKN', async () => {
    const { propose, considered, grant } = houseOf();
    const first = await propose();
    await expect(propose()).rejects.toMatchObject({ code: 'promotion.pending', details: { taken: true } });
    await expect(
      propose({ agencyId: 'kota-contoh-b' }, contextOf(undefined, 'kota-contoh-b')),
    ).rejects.toMatchObject({ code: 'promotion.pending' });
    await considered(first.key, { outcome: 'refused' });
    const second = await propose();
    await expect(propose()).rejects.toMatchObject({ code: 'promotion.pending' });
    await considered(second.key);
    await grant(second.key);
    expect(await propose({ fromGolongan: 'III/b', toGolongan: 'III/c' })).toMatchObject({ repeated: false });
  });

  it('keeps one of three that arrive at once', async () => {
    const { propose } = houseOf();
    const outcomes = await Promise.allSettled([propose(), propose(), propose()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  it('sent again answers the first outcome', async () => {
    const { propose } = houseOf();
    const context = contextOf();
    const first = await propose({}, context);
    expect(await propose({}, context)).toEqual({ ...first, repeated: true });
  });

  it('that is refused by a rule claims nothing', async () => {
    const { propose } = houseOf();
    await expect(propose({ toGolongan: 'III/c' })).rejects.toMatchObject({ code: 'rank.step' });
    expect(await propose()).toMatchObject({ repeated: false });
  });

  it('says in no stream’s name whose it is', async () => {
    const { propose, store } = houseOf();
    await propose();
    const names: string[] = [];
    for await (const { stream } of store.readAll({ limit: 100 })) names.push(stream);
    expect(names.join()).not.toContain('p-contoh-0902');
    expect(names.filter((name) => name.startsWith('decision.claim-pending-promotion.'))).toHaveLength(1);
  });
});
