import { jest } from '@jest/globals';
import { AppraisalHouse } from './appraisal-house.fixture.js';
import { agreePlanExample } from './appraisal/agree-plan/agree-plan.example.js';
import { decideAnnualRatingExample } from './appraisal/decide-annual-rating/decide-annual-rating.example.js';
import { decideFollowUpExample } from './appraisal/decide-follow-up/decide-follow-up.example.js';
import { decideRatingObjectionExample } from './appraisal/decide-rating-objection/decide-rating-objection.example.js';
import { fileRatingObjectionExample } from './appraisal/file-rating-objection/file-rating-objection.example.js';
import { giveFeedbackExample } from './appraisal/give-feedback/give-feedback.example.js';
import { ratePeriodExample } from './appraisal/rate-period/rate-period.example.js';
import { ratingImportExamples } from './rating-import/rating-imports.example.js';
import { publishSummaryExample } from './summary/publish-summary/publish-summary.example.js';

jest.setTimeout(60_000);

const REGISTER = 'ratings?agencyId=kota-contoh-a&year=2025';
const FILE = `agencyId=kota-contoh-a&year=2025&fileSha256=${'a'.repeat(64)}`;
const DECIDED =
  'decidedOn=2026-01-06&signatoryRole=PyB&signatoryPost=sekda&legalBasis=PermenPANRB%206/2022@2022';

describe("a person's year over HTTP", () => {
  let house: AppraisalHouse;
  let answer: string;
  beforeAll(async () => {
    house = await AppraisalHouse.start('2026-01-20T02:00:00.000Z');
  });
  afterAll(() => house?.stop());

  it('goes from the plan to the follow-up, with the examples of the documentation', async () => {
    const whose = { personRef: 'p-contoh-0901' };
    const plan = await house.post('plans', { ...agreePlanExample, ...whose });
    expect([plan.status, plan.body.id ?? plan.text]).toEqual([201, 'p-contoh-0901.2025']);
    expect((await house.post('feedback', { ...giveFeedbackExample, ...whose })).status).toBe(201);
    expect((await house.post('periodic-ratings', { ...ratePeriodExample, ...whose })).status).toBe(201);
    const rated = await house.post('appraisals', decideAnnualRatingExample);
    expect(rated.status).toBe(201);
    const year = 'appraisals/p-contoh-0901.2025';
    const late = { ...fileRatingObjectionExample, filedOn: '2026-01-23' };
    expect((await house.post(`${year}/file-rating-objection`, late, 3)).body).toMatchObject({
      code: 'objection.late',
      detail:
        'The window closed on 2026-01-22. (PP 30/2019 art. 59, appraisal.objection.window@2019-04-29) An error found afterwards is put right by correcting or revoking the rating.',
    });
    expect((await house.post(`${year}/file-rating-objection`, fileRatingObjectionExample, 3)).status).toBe(
      200,
    );
    const answered = await house.post(`${year}/decide-rating-objection`, decideRatingObjectionExample, 4);
    expect([answered.status, answered.body.revision]).toEqual([200, '5']);
    answer = answered.body.decisionId;
    expect((await house.post(`${year}/decide-follow-up`, decideFollowUpExample, 5)).status).toBe(200);
    const { body } = await house.get(`${REGISTER}&unitId=dinas-kesehatan`);
    expect(body).toMatchObject({
      today: '2026-01-20',
      items: [
        {
          ...{ id: 'p-contoh-0901.2025', personRef: 'p-contoh-0901', unitId: 'dinas-kesehatan' },
          plan: { agreedOn: '2025-01-06' },
          rating: { predicate: 'SB', answer: 'changed', objectedOn: '2026-01-22' },
          followUps: [{ kind: 'training' }],
          clocks: { deadline: { state: 'met' }, objection: { state: 'answered' }, followUp: null },
        },
      ],
      distribution: { orgPredicate: null, counts: { SB: 1, B: 0 }, flags: [] },
    });
  });

  it('revives the rating, and lets the objection wait again, when the answer is annulled', async () => {
    const act = {
      ...{ refDecisionId: answer, authority: 'PTUN', number: '3', date: '2026-02-20' },
      ...{ legalBasis: [{ rule: 'PP 79/2021', version: '2021' }], reasonSummary: 'Cacat prosedur' },
      effect: 'from-start',
    };
    const ended = await house.post('appraisals/p-contoh-0901.2025/annul-decision', act, 6);
    expect([ended.status, ended.body.revision]).toEqual([200, '8']);
    expect((await house.get(REGISTER)).body.items[0]).toMatchObject({
      rating: { predicate: 'B', answer: null },
      clocks: { objection: { state: 'filed' } },
    });
  });

  it('asks the register of posts: a rater who has moved is refused, and recorded as taken with the finding', async () => {
    const plan = { ...agreePlanExample, personRef: 'p-contoh-a', postId: 'analis-1', raterPostId: 'kasi-1' };
    expect((await house.post('plans', plan)).status).toBe(201);
    const june = { ...ratePeriodExample, personRef: 'p-contoh-a', raterPostId: 'kasi-1' };
    const moved = { ...june, ratedOn: '2025-07-04', raterRef: 'p-kasi-lama' };
    const refused = await house.post('periodic-ratings', moved);
    expect(refused).toMatchObject({ status: 422, body: { code: 'appraisal.rater' } });
    expect(refused.text).not.toContain('p-kasi');
    expect((await house.post('periodic-ratings', { ...moved, recordedAsTaken: true })).status).toBe(201);
    expect(
      (await house.post('periodic-ratings', { ...june, ratedOn: '2025-06-30', raterRef: 'p-kasi-lama' }))
        .status,
    ).toBe(201);
  });

  it('shows the register to officers of the agency and to inspectors, and to nobody else', async () => {
    expect((await house.get(REGISTER, 'officer')).status).toBe(200);
    expect((await house.get(REGISTER, 'officer', 'kabupaten-contoh-b')).status).toBe(404);
    expect((await house.get(REGISTER, null)).status).toBe(401);
    expect(house.log.join('')).not.toMatch(/p-contoh-0901/);
  });

  it('lists who has a plan and no rating, when the deadline is over', async () => {
    const due = async () =>
      (await house.get(`${REGISTER}&overdue=deadline`)).body.items.map(({ id }: { id: string }) => id);
    expect(await due()).toEqual(['p-contoh-a.2025']);
  });

  describe('taken in as a file', () => {
    it('records plans, periods and ratings, and the same rows again are there already', async () => {
      for (const [path, csv] of [
        [`plan-imports?${FILE}`, ratingImportExamples.plans],
        [`feedback-imports?${FILE}`, ratingImportExamples.feedback],
        [`periodic-rating-imports?${FILE}`, ratingImportExamples.periods],
        [`rating-imports?${FILE}&${DECIDED}&skNumber=800/1`, ratingImportExamples.ratings],
      ] as const) {
        const first = await house.rows(path, csv);
        expect([path, first.body]).toEqual([
          path,
          [{ line: 2, status: 'recorded', personRef: 'p-contoh-0903' }],
        ]);
        expect((await house.rows(path, csv)).body).toMatchObject([{ status: 'already' }]);
      }
      const { items } = (await house.get(`${REGISTER}&limit=100`)).body;
      expect(items.find(({ id }: { id: string }) => id === 'p-contoh-0903.2025')).toMatchObject({
        plan: { postId: 'analis-kesehatan-2' },
        rating: { predicate: 'B', receivedOn: '2026-01-08' },
      });
    });

    it('knows what a single command recorded, by nothing but what it says', async () => {
      expect((await house.post('feedback', giveFeedbackExample)).status).toBe(201);
      expect((await house.post('periodic-ratings', ratePeriodExample)).status).toBe(201);
      const { personRef, raterPostId, givenOn, text } = giveFeedbackExample;
      const { agencyId: _, year: __, ...rating } = ratePeriodExample;
      void [_, __];
      const csv = (rows: readonly object[]): string =>
        [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row) as string[])]
          .map((cells) => cells.join(','))
          .join('\n');
      const told = { personRef, raterPostId, givenOn, text };
      const feedback = csv([told, { ...told, text: 'Lain.' }, { ...told, givenOn: '2025-05-13' }]);
      const statuses = async (path: string, rows: string): Promise<string[]> =>
        (await house.rows(`${path}?${FILE}`, rows)).body.map(({ status }: { status: string }) => status);
      expect(await statuses('feedback-imports', feedback)).toEqual(['already', 'recorded', 'recorded']);
      const ratings = csv([rating, { ...rating, period: 3 }]);
      expect(await statuses('periodic-rating-imports', ratings)).toEqual(['already', 'recorded']);
    });

    it('answers each row, refuses one without hindering another, and goes on where a part ended', async () => {
      const csv = [
        'personRef,unitId,outcome,behaviour,predicate,receivedOn',
        'p-baris-1,bidang-1,sesuai,sesuai,Baik,2026-01-08',
        'p-baris-2,bidang-1,sesuai,sesuai,Sangat Baik,2026-01-08',
        'p-baris-3,bidang-1,di-bawah,sesuai,Cukup,2026-01-08',
        'p-baris-1,bidang-1,di-atas,di-atas,SB,2026-01-08',
        'p baris,bidang-1,sesuai,sesuai,Baik,',
      ].join('\n');
      const path = `rating-imports?${FILE}&${DECIDED}&skNumber=800/2`;
      const { body } = await house.rows(path, csv);
      expect(body).toMatchObject([
        { line: 2, status: 'recorded' },
        { line: 3, status: 'refused', code: 'appraisal.matrix', pointer: '/predicate' },
        { line: 4, status: 'recorded' },
        { line: 5, status: 'refused', code: 'appraisal.final-exists' },
        { line: 6, status: 'refused', code: 'field.pattern', pointer: '/personRef' },
      ]);
      const second = await house.rows(`${path}&firstLine=40`, csv);
      expect(second.body.map(({ line, status }: { line: number; status: string }) => [line, status])).toEqual(
        [
          [40, 'already'],
          [41, 'refused'],
          [42, 'already'],
          [43, 'refused'],
          [44, 'refused'],
        ],
      );
    });

    it('decision.sk-unique: takes nothing under a number that is used, nor for an agency of others', async () => {
      const path = `rating-imports?${FILE}&${DECIDED}`;
      expect((await house.rows(path, ratingImportExamples.ratings, 'kabupaten-contoh-b')).status).toBe(404);
      const csv = 'personRef,unitId,outcome,behaviour,predicate\np-baris-9,upt,sesuai,sesuai,B\n';
      const other = await house.rows(`${path.replace('year=2025', 'year=2024')}&skNumber=800/2`, csv);
      expect(other.body).toMatchObject([{ status: 'refused', code: 'decision.sk-duplicate' }]);
    });
  });

  describe('the summary of a unit', () => {
    it('appraisal.publish: waits for the window, counts the units below, and flags the distribution inside', async () => {
      const rows = Array.from({ length: 16 }, (_, i) => `p-banyak-${i},bidang-1,sesuai,sesuai,B`);
      const csv = ['personRef,unitId,outcome,behaviour,predicate', ...rows].join('\n');
      const taken = await house.rows(`rating-imports?${FILE}&${DECIDED}&skNumber=800/3`, csv);
      expect(taken.body).toHaveLength(16);
      const publish = (unitId: string, decidedOn: string, changes: object = {}) =>
        house.post('summaries', {
          ...publishSummaryExample,
          ...{ unitId, decidedOn, skNumber: `800/${unitId}/${decidedOn}`, objections: undefined },
          ...changes,
        });
      house.clock.set('2026-03-02T02:00:00.000Z');
      const early = await publish('dinas-kesehatan', '2026-01-21');
      expect(early).toMatchObject({ status: 422, body: { code: 'appraisal.window-open' } });
      const wrong = await publish('dinas-kesehatan', '2026-03-02', { objections: { filed: 0, changed: 0 } });
      expect(wrong).toMatchObject({ status: 422, body: { code: 'summary.mismatch' } });
      expect(wrong.text).toContain('<5, <5');
      expect((await publish('dinas-kesehatan', '2026-03-02')).status).toBe(201);
      const { distribution } = (await house.get(`${REGISTER}&unitId=dinas-kesehatan`)).body;
      // 17 in the section, one of them from the file before, and two of the department itself
      expect(distribution).toEqual({
        orgPredicate: 'B',
        counts: { SB: 0, B: 19, BP: 1, K: 0, SK: 0 },
        flags: [{ kind: 'too-many', predicate: 'B', percent: 70 }],
      });
    });
  });
});
