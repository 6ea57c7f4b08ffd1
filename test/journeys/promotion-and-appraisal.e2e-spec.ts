import { bootHouse, type BootedHouse } from '../house/boot-house.js';
import type { Client, Recorded } from '../house/client.js';
import * as given from '../house/requests.js';

const { paths } = given;
const PERSON = /p-orang-\d+|p-contoh-\d+|p-00\d/;

describe('decisions about people', () => {
  let house: BootedHouse;
  let officer: Client;
  let anyone: Client;

  beforeAll(async () => {
    house = await bootHouse({ simulatedFrom: '2026-03-10T02:00:00.000Z' });
    officer = await house.as({ person: 'p-001', role: 'officer', agency: [given.AGENCY] });
    anyone = await house.as();
    await officer.record(paths.agencies, given.agency());
  });
  afterAll(() => house?.close());

  /** Everything the public can read of the timeline now. */
  const publicBytes = async (position: string, extra: readonly string[] = []) => {
    const feeds = ['/v1/feed', '/v1/feed.csv', '/feed.json', '/feed.atom', '/', '/en/timeline'];
    const addresses = [...feeds, `/instansi/${given.AGENCY}`, '/v1/organisation/agencies', ...extra];
    const answers = await Promise.all(addresses.map((path) => anyone.get(`${path}?minPosition=${position}`)));
    return answers.map(({ text }) => text).join('\n');
  };

  describe('the calendar of promotions', () => {
    it.each([
      ['id', '2025-09-01', '2025-09-01 bukan tanggal kenaikan pangkat; berikutnya 2025-10-01.'],
      ['en', '2025-09-01', '2025-09-01 is not a promotion date; next: 2025-10-01.'],
      ['en', '2023-12-01', '2023-12-01 is not a promotion date; next: 2024-02-01.'],
      ['en', '2024-01-01', '2024-01-01 is not a promotion date; next: 2024-02-01.'],
      ['en', '2025-10-02', '2025-10-02 is not a promotion date; next: 2025-11-01.'],
    ] as const)('refuses in %s what is no date of it: %s', async (language, effectiveFrom, sentence) => {
      const answer = await officer.post(paths.promotions, given.promotion({ effectiveFrom }), { language });
      expect(answer).toMatchObject({
        status: 422,
        headers: {
          'content-language': language,
          'content-type': expect.stringContaining('application/problem+json'),
        },
        body: {
          code: 'rank.tmt-calendar',
          legalBasis: [{ version: expect.stringContaining('promotion.tmt-calendar@') }],
        },
      });
      expect(`${answer.body.detail} ${JSON.stringify(answer.body.errors)}`).toContain(sentence);
    });

    it.each(['2023-10-01', '2024-02-01', '2025-08-01', '2025-10-01', '2025-11-01'])(
      'takes %s',
      async (effectiveFrom) => {
        const personRef = `p-contoh-1${effectiveFrom.replaceAll('-', '')}`;
        const answer = await officer.post(
          paths.promotions,
          given.promotion({ effectiveFrom, personRef, decidedOn: '2025-10-20' }),
        );
        expect([effectiveFrom, answer.status, answer.text.slice(0, 300)]).toEqual([
          effectiveFrom,
          201,
          expect.anything(),
        ]);
      },
    );

    it('records what was really decided against it, and shows the finding to everyone a day later', async () => {
      const recorded = await officer.record(
        paths.promotions,
        given.promotion({ personRef: 'p-contoh-0777', effectiveFrom: '2025-09-01', recordedAsTaken: true }),
      );
      const page = `/keputusan/${recorded.decisionId}`;
      expect((await anyone.get(`${page}?minPosition=${recorded.position}`)).status).toBe(404);
      expect(await publicBytes(recorded.position)).not.toContain(recorded.decisionId);
      house.clock!.set('2026-03-11T02:00:01.000Z');
      const wake = await officer.record(paths.rounds, given.round());
      const shown = await anyone.get(`${page}?minPosition=${wake.position}`);
      expect(shown.status).toBe(200);
      expect(shown.text).toMatch(/promotion\.tmt-calendar|bukan tanggal kenaikan/);
      expect(shown.text).not.toMatch(PERSON);
      const items = (await anyone.get('/v1/feed?limit=100')).body.items as {
        decisionId: string;
        data: object;
      }[];
      expect(items.find(({ decisionId }) => decisionId === recorded.decisionId)?.data).toMatchObject({
        recordedAsTaken: true,
        findings: [{ rule: 'promotion.tmt-calendar' }],
      });
      expect(await publicBytes(wake.position)).not.toMatch(PERSON);
    });
  });

  describe('the appraisal of a unit', () => {
    it('refuses what the matrix does not give', async () => {
      const body = given.rating(99, 'sesuai', 'di-bawah', 'SB');
      const answer = await officer.post(paths.appraisals, body, { language: 'id' });
      expect(answer).toMatchObject({ status: 422, body: { code: 'appraisal.matrix' } });
      expect(answer.text).toContain('menghasilkan');
      expect(answer.text).not.toContain('p-orang');
    });

    it('publishes 23 ratings as a table that hides small cells, and never a person', async () => {
      const rated: (readonly [string, string, string])[] = [
        ...Array.from({ length: 7 }, () => ['di-atas', 'di-atas', 'SB'] as const),
        ...Array.from({ length: 12 }, () => ['sesuai', 'sesuai', 'B'] as const),
        ...Array.from({ length: 4 }, () => ['di-bawah', 'sesuai', 'BP'] as const),
      ];
      const decisions: Recorded[] = [];
      for (const [n, [outcome, behaviour, predicate]] of rated.entries())
        decisions.push(
          await officer.record(paths.appraisals, given.rating(n, outcome, behaviour, predicate)),
        );
      const early = await officer.post(paths.summaries, given.summary({ headcount: 5 }));
      expect(early).toMatchObject({ status: 422, body: { code: 'summary.headcount' } });
      const stated = await officer.post(
        paths.summaries,
        given.summary({ table: { SB: '7', B: '12', BP: '4', K: '0', SK: '0' } }),
      );
      expect(stated).toMatchObject({ status: 422, body: { code: 'summary.mismatch' } });
      const published = await officer.record(paths.summaries, given.summary());
      const bytes = await publicBytes(published.position, [`/keputusan/${published.decisionId}`]);
      const { items } = (await anyone.get(`/v1/feed?limit=100&minPosition=${published.position}`)).body;
      const item = items.find((one: Recorded) => one.decisionId === published.decisionId);
      expect(item.data).toMatchObject({ total: 23, table: { B: '12', BP: '<5', K: '<5', SK: '<5' } });
      expect(item.data.table.SB).toMatch(/^(7|<hidden>)$/);
      expect(bytes).not.toMatch(PERSON);
      for (const { decisionId } of decisions) {
        expect(bytes).not.toContain(decisionId);
        expect((await anyone.get(`/keputusan/${decisionId}`)).status).toBe(404);
      }
      expect(await officer.post(paths.appraisals, given.rating(3, 'sesuai', 'sesuai', 'B'))).toMatchObject({
        status: 409,
        body: { code: 'appraisal.final-exists' },
      });
      expect(house.log.join('')).not.toMatch(/p-orang-\d/);
    });
  });
});
