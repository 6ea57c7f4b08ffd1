import { Decisions } from '#app/event-store';
import { promotionImportExamples } from './promotion-import/promotion-imports.example.js';
import { grantProposalExample } from './rank-promotion/grant-proposal/grant-proposal.example.js';
import { grantRankPromotionExample } from './rank-promotion/grant-rank-promotion/grant-rank-promotion.example.js';
import { proposeRankPromotionExample } from './rank-promotion/propose-rank-promotion/propose-rank-promotion.example.js';
import { rankPromotion } from './rank-promotion/rank-promotion.js';
import { recordPertekExample } from './rank-promotion/record-pertek/record-pertek.example.js';
import { ServedPromotion, type Row } from './served-promotion.fixture.js';

const FILE = `fileSha256=${'ab'.repeat(32)}`;
const PROPOSALS = `proposal-imports?agencyId=kota-contoh-a&proposedOn=2022-01-20&${FILE}`;
const GRANTS = `grant-imports?decidedOn=2022-03-25&signatoryRole=PPK&signatoryPost=walikota&legalBasis=PP 99/2000@2002&${FILE}`;
const PERTEKS = `pertek-imports?${FILE}`;

describe('promotions over HTTP', () => {
  let service: ServedPromotion;
  beforeAll(async () => {
    service = await ServedPromotion.start();
  });
  afterAll(() => service?.stop());

  it('takes the examples of its description, pasted in order', async () => {
    const proposed = await service.send('proposals', proposeRankPromotionExample);
    expect([proposed.status, proposed.text]).toEqual([201, expect.anything()]);
    const { id } = JSON.parse(proposed.text) as { id: string };
    expect(proposed.location).toBe(`/v1/promotion/proposals/${id}`);
    const pertek = await service.send(`proposals/${id}/record-pertek`, recordPertekExample, { revision: 0 });
    expect(pertek.status).toBe(200);
    const granted = await service.send(`proposals/${id}/grant`, grantProposalExample, { revision: 1 });
    expect([granted.status, granted.text]).toEqual([200, expect.anything()]);
    const { decisionId } = JSON.parse(granted.text) as { decisionId: string };
    const annulment = {
      refDecisionId: decisionId,
      authority: 'BKN',
      number: 'B/1/2026',
      date: '2026-02-02',
      legalBasis: [{ rule: 'UU 30/2014', version: '2014' }],
      reasonSummary: 'Tanpa dasar.',
      effect: 'from-start',
    };
    const annulled = await service.send(`rank-promotions/${id}/annul-decision`, annulment, { revision: 2 });
    expect(annulled.status).toBe(200);
    expect((await service.send('rank-promotions', grantRankPromotionExample)).status).toBe(201);
    const [row] = await service.rows(PROPOSALS, promotionImportExamples.proposals);
    expect(row).toMatchObject({ line: 2, status: 'recorded' });
    const example = '5b7a4a9e-4d0c-5a6f-9a51-0d2b7c8e9f10';
    const own = (csv: string): string => csv.replace(example, row!.promotionId!);
    expect(await service.rows(PERTEKS, own(promotionImportExamples.perteks))).toMatchObject([
      { status: 'recorded' },
    ]);
    expect(await service.rows(GRANTS, own(promotionImportExamples.grants))).toMatchObject([
      { status: 'recorded' },
    ]);
  });

  describe('case bulk-promotion: 60 files for one April period, 2 of them refused by BKN', () => {
    const header = 'personRef,kind,unitId,fromGolongan,toGolongan,intendedFrom,yearsInRank';
    const file = [
      header,
      ...Array.from(
        { length: 60 },
        (_, n) => `p-massal-${n},reguler,dinas-${n % 7},III/a,III/b,2022-04-01,4`,
      ),
    ].join('\n');
    let ids: string[];
    const statuses = (rows: readonly Row[]) => {
      const counts: Record<string, number> = {};
      for (const { status, code } of rows) counts[code ?? status] = (counts[code ?? status] ?? 0) + 1;
      return counts;
    };
    const perteks = () =>
      [
        'promotionId,number,date,outcome',
        ...ids.map((id, n) => `${id},PG-${n},2022-03-10,${n < 2 ? 'refused' : 'approved'}`),
      ].join('\n');
    const grants = () => ['promotionId,skNumber', ...ids.map((id, n) => `${id},823.3/${n}/2022`)].join('\n');

    it('proposes all, and says "already" to whoever sends them again', async () => {
      const rows = await service.rows(PROPOSALS, file);
      expect(statuses(rows)).toEqual({ recorded: 60 });
      ids = rows.map(({ promotionId }) => promotionId!);
      expect(new Set(ids).size).toBe(60);
      expect(statuses(await service.rows(PROPOSALS, file, service.colleague))).toEqual({ already: 60 });
    });

    it('promotion.pertek: grants the approved and blocks the refused, row by row', async () => {
      expect(statuses(await service.rows(PERTEKS, perteks()))).toEqual({ recorded: 60 });
      const rows = await service.rows(GRANTS, grants());
      expect(statuses(rows)).toEqual({ recorded: 58, 'pertek.refused': 2 });
      expect(rows[0]).toMatchObject({
        line: 2,
        pointer: '/promotionId',
        detail: expect.stringMatching(
          /^BKN refused on 2022-03-10\. \(PP 99\/2000, promotion\.pertek@2000-01-01\) Record a new consideration/,
        ),
      });
      const again = await service.rows(GRANTS, grants(), service.colleague);
      expect(statuses(again)).toEqual({ already: 58, 'pertek.refused': 2 });
    });

    it('promotion.tmt-calendar: April 2022 is a date of the calendar of then, cited with the grant', async () => {
      const { facts } = await service.app.get(Decisions).load(rankPromotion, ids[5]!);
      expect(facts.at(-1)!.data).toMatchObject({
        effectiveFrom: '2022-04-01',
        decidedOn: '2022-03-25',
        pertek: { number: 'PG-5', date: '2022-03-10' },
        findings: [],
        batchId: null,
        legalBasis: expect.arrayContaining([
          { rule: 'promotion.tmt-calendar', version: 'promotion.tmt-calendar@2002-01-01' },
        ]),
      });
    });

    it('lets a person whom BKN refused be proposed again, for another date', async () => {
      const again = file.split('\n')[1]!.replace('2022-04-01', '2022-10-01');
      const pending = file.split('\n')[1]!.replace('2022-04-01', '2023-04-01');
      const rows = await service.rows(PROPOSALS, [header, again, pending].join('\n'));
      expect(statuses(rows)).toEqual({ recorded: 1, 'promotion.pending': 1 });
    });
  });

  it('grants many under one SK as a batch', async () => {
    const header = 'personRef,kind,unitId,fromGolongan,toGolongan,intendedFrom,recordedAsTaken';
    const people = ['a', 'b', 'c'].map((n) => `p-sk-${n},reguler,dinas-a,III/a,III/b,2022-04-01,false`);
    const ids = (await service.rows(PROPOSALS, [header, ...people].join('\n'))).map(
      (row) => row.promotionId!,
    );
    const csv = ['promotionId,pertekNumber,pertekDate', ...ids.map((id) => `${id},PG-9,2022-03-01`)].join(
      '\n',
    );
    const rows = await service.rows(`${GRANTS}&skNumber=823.3/910/2022`, csv);
    expect(rows.map(({ status }) => status)).toEqual(['recorded', 'recorded', 'recorded']);
    const batches = await Promise.all(
      ids.map(async (id) => {
        const { facts } = await service.app.get(Decisions).load(rankPromotion, id);
        return facts.at(-1)!.data['batchId'];
      }),
    );
    expect(batches[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(batches).size).toBe(1);
  });

  it('refuses rows one by one, and says nothing of a person', async () => {
    const rows = await service.rows(
      PROPOSALS,
      [
        'personRef,kind,unitId,fromGolongan,toGolongan,intendedFrom,yearsInRank,credit',
        'p-rahasia-1,reguler,dinas-a,III/a,III/c,2022-04-01,4,',
        'p-rahasia-2,cepat,dinas-a,III/a,III/b,2022-04-01,4,',
        'p-rahasia-3,reguler,dinas-a,III/a,III/b,2022-04-31,4,',
        'p-rahasia-4,reguler,dinas-a,III/a,III/b,2022-04-01,4,-1',
        'p-rahasia-5,reguler,dinas-a,III/a,III/b,2022-04-01,3,',
        'p-rahasia-6,reguler,dinas-a,III/a,III/b,2022-07-01,4,',
      ].join('\n'),
    );
    expect(rows.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['rank.step', '/toGolongan'],
      ['field.one-of', '/kind'],
      ['field.date', '/intendedFrom'],
      ['field.decimal', '/credit'],
      ['rank.service-time', '/yearsInRank'],
      ['rank.tmt-calendar', '/intendedFrom'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('p-rahasia');
  });

  it('knows no proposal of another agency, and takes no rows for one', async () => {
    const [own] = await service.rows(
      PROPOSALS,
      'personRef,kind,unitId,fromGolongan,toGolongan,intendedFrom\np-luar-1,reguler,dinas-a,III/a,III/b,2022-04-01\n',
    );
    const csv = `promotionId\n${own!.promotionId}\n5b7a4a9e-4d0c-5a6f-9a51-0d2b7c8e9f11\n`;
    expect((await service.rows(GRANTS, csv, service.foreign)).map(({ code }) => code)).toEqual([
      'promotion.unknown',
      'promotion.unknown',
    ]);
    const foreign = await service.send(PROPOSALS, promotionImportExamples.proposals, { by: service.foreign });
    expect(foreign.status).toBe(403);
  });

  it.each([
    [2001, ['2001-01-01', '2001-04-01', '2001-07-01', '2001-10-01'], 1],
    [2023, ['2023-04-01', '2023-10-01'], 1],
    [1999, [], 0],
  ])('promotion.tmt-calendar: the calendar of %i holds %j', async (year, days, versions) => {
    const answer = JSON.parse((await service.send(`calendar?year=${year}`)).text) as {
      days: { date: string }[];
      calendars: { unconfirmed: boolean }[];
    };
    expect(answer.days.map(({ date }) => date)).toEqual(days);
    expect(answer.calendars.map(({ unconfirmed }) => unconfirmed)).toEqual(Array(versions).fill(true));
  });

  it('promotion.tmt-calendar: the calendar of 2025 changes with the version in force on each day', async () => {
    const { text } = await service.send('calendar?year=2025');
    expect(JSON.parse(text)).toMatchObject({
      year: 2025,
      days: [
        ...['02', '04', '06', '08'].map((month) => ({
          date: `2025-${month}-01`,
          version: 'promotion.tmt-calendar@2024-01-01',
        })),
        ...['10', '11', '12'].map((month) => ({
          date: `2025-${month}-01`,
          version: 'promotion.tmt-calendar@2025-10-01',
        })),
      ],
      calendars: [
        { legalBasis: 'PerBKN 4/2023', sureness: 'B', unconfirmed: false },
        {
          legalBasis: 'PerBKN 4/2025',
          sureness: 'B',
          unconfirmed: false,
          freeKinds: ['pengabdian', 'anumerta'],
        },
      ],
    });
    expect((await service.send('calendar?year=next')).status).toBe(400);
  });
});
