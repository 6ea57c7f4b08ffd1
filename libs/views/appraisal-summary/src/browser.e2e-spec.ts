import { describeInBrowser, walkPage } from '#app/testing';
import { openHouse, type House } from './house.fixture.js';

const decision = (decisionId: string, skNumber: string) => ({
  ...{ decisionId, skNumber, batchId: null, decidedOn: '2026-03-02', effectiveFrom: '2026-03-02' },
  ...{ effectiveUntil: null, inauguratedOn: null, signatory: null, pertek: null, legalBasis: [] },
  ...{ considerations: null, reasonCode: null, reasonSummary: null, evidence: [], evidenceKinds: [] },
  ...{ reliedOn: [], recordedAsTaken: false, findings: [] },
});
const published = (unitId: string, decisionId: string, changes: object = {}) => ({
  ...{ unitId, year: 2025, orgPredicate: 'B', total: 3138, rolledUp: false, coveragePercent: 95 },
  table: { SB: '1102', B: '2000', BP: '29', K: '<hidden>', SK: '<5' },
  ...{ objectionsFiled: '7', objectionsChanged: '<5', objections: { filed: 7, changed: 1 } },
  counts: { SB: 1102, B: 2000, BP: 29, K: 5, SK: 2 },
  ...{ headcount: 3300, readTo: '1', ...decision(decisionId, `800/${decisionId}`), ...changes },
});

const PAGES = {
  unit: '/penilaian/dinas-kesehatan/2025',
  'unit-en': '/en/appraisals/dinas-kesehatan/2025',
  small: '/penilaian/upt/2025',
  fallen: '/penilaian/sekretariat/2025',
} as const;

describe('the summary of a unit', () => {
  let house: House;
  let last: string;
  beforeAll(async () => {
    house = await openHouse();
    const agency = { slug: 'kota-contoh-a', name: 'Pemerintah Kota Contoh A' };
    await house.record('organisation.agency-kota-contoh-a', 'AgencyRegistered', agency);
    const publish = (unitId: string, decisionId: string, changes?: object) =>
      house.record(
        `appraisal.summary-${unitId}.2025`,
        'AppraisalSummaryPublished',
        published(unitId, decisionId, changes),
      );
    await publish('dinas-kesehatan', 'd-1', { orgPredicate: 'SB' });
    await publish('dinas-kesehatan', 'd-2');
    const none = { table: null, total: null, rolledUp: true, coveragePercent: null };
    await publish('upt', 'd-3', { ...none, objectionsFiled: null, objectionsChanged: null });
    await publish('sekretariat', 'd-4');
    last = await house.record('appraisal.summary-sekretariat.2025', 'DecisionRevoked', {
      ...{ refDecisionId: 'd-4', authority: 'PPK', number: '3', date: '2026-03-03', legalBasis: [] },
      ...{ reasonSummary: 'Salah', evidence: [], scope: null, effect: 'from-start', effectFrom: null },
    });
  }, 60_000);
  afterAll(() => house?.close(), 60_000);

  const get = (path: string) =>
    fetch(`${house.base}${path}${path.includes('?') ? '&' : '?'}minPosition=${last}`);

  it('is there for everybody, as JSON and CSV, and never its counts', async () => {
    const list = '/v1/appraisal/summaries?agency=kota-contoh-a&year=2025';
    const body = (await (await get(list)).json()) as { items: { unitId: string; decisionId: string }[] };
    expect(body.items.map(({ unitId, decisionId }) => [unitId, decisionId])).toEqual([
      ['dinas-kesehatan', 'd-2'],
      ['upt', 'd-3'],
    ]);
    expect(body.items[0]).toMatchObject({
      agencyName: 'Pemerintah Kota Contoh A',
      table: { K: '<hidden>', SK: '<5' },
      total: 3138,
    });
    const one = await get('/v1/appraisal/summaries/dinas-kesehatan/2025/table.csv');
    expect((await one.text()).split('\r\n')[1]).toBe(
      'kota-contoh-a,dinas-kesehatan,dinas-kesehatan,2025,B,1102,2000,29,<hidden>,<5,3138,95,7,<5,2026-03-02,d-2',
    );
    const texts = await Promise.all(
      [list, ...Object.values(PAGES)].map(async (path) => (await get(path)).text()),
    );
    expect(texts.join('')).not.toMatch(/headcount|readTo|counts|3300/);
  });

  it('is missing where none was published, and where none stands as data', async () => {
    for (const path of ['/penilaian/lain/2025', '/penilaian/upt/lalu', '/v1/appraisal/summaries/lain/2025'])
      expect((await get(path)).status).toBe(404);
    expect((await get('/v1/appraisal/summaries/sekretariat/2025')).status).toBe(404);
    expect(await (await get(PAGES.fallen)).text()).toContain('tidak ada yang berlaku');
  });

  describeInBrowser('in a browser', (opened) => {
    it.each(Object.entries(PAGES))(
      '%s has no serious accessibility fault, no foreign request and no sideways scroll',
      async (name, path) => {
        const page = await opened(`${house.base}${path}?minPosition=${last}`);
        await walkPage(page, name);
        await page.context().close();
      },
      60_000,
    );

    it('draws the numbers of its table, and is linked from its decision, without JavaScript', async () => {
      const page = await opened(`${house.base}/keputusan/d-2?minPosition=${last}`, {
        javaScriptEnabled: false,
      });
      await page.getByRole('link', { name: 'Ringkasan penilaian unit ini' }).click();
      expect(page.url()).toBe(`${house.base}${PAGES.unit}`);
      const chart = page.getByRole('img', { name: /Sebaran predikat/ });
      expect(await chart.locator('.value').allTextContents()).toEqual([
        ...['1.102', '2.000', '29', 'disembunyikan', '<5'],
      ]);
      expect(await chart.locator('.bar').count()).toBe(3);
      await page.context().close();
    }, 60_000);
  });
});
