import type { RecordedFact, Rows, SealedFields } from '#app/platform';
import type { AppraisalYearRow } from './unit-ratings.entity.js';
import { unitRatings } from './unit-ratings.projection.js';

const STREAM = 'appraisal.appraisal-p.0001.2025';
const AT = '2026-01-06T02:00:00.000Z';
const seal = (fields: object): SealedFields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      { commitment: `c-${field}`, opening: JSON.stringify(value) },
    ]),
  );
const fact = (position: string, type: string, data: object, hidden: object = {}): RecordedFact =>
  ({
    ...{ position, type, data, sealed: seal(hidden), leafId: `leaf-${position}`, recordedAt: AT },
    ...{ agencyId: 'kota-contoh-a', category: 'appraisal.appraisal' },
    ...{ stream: STREAM, key: 'p.0001.2025', subject: 'p.0001' },
  }) as unknown as RecordedFact;
const after = async (...facts: readonly RecordedFact[]): Promise<AppraisalYearRow | undefined> => {
  const table = new Map<string, AppraisalYearRow>();
  const rows = {
    find: async (_: unknown, key: string) => table.get(key),
    save: (_: unknown, row: AppraisalYearRow) => void table.set(row.stream, row),
  } as unknown as Rows;
  for (const each of facts) await unitRatings.apply(each, rows);
  return table.get(STREAM);
};
const plan = (position: string, unitId: string) =>
  fact(position, 'PerformancePlanAgreed', {}, { personRef: 'p.0001', unitId, results: ['Laporan'] });
const kept = (position: string, type: string, data: object, hidden: object) => ({
  ...{ type, leafId: `leaf-${position}`, recordedAt: AT, position, data, sealed: seal(hidden) },
});

describe("a person's year", () => {
  it('keeps what it says sealed, and only what is counted and shown', async () => {
    const rated = fact(
      '01',
      'AnnualRatingDecided',
      { decisionId: 'd-1', decidedOn: '2026-01-06', skNumber: '9' },
      { personRef: 'p.0001', unitId: 'unit-a', predicate: 'B', considerations: 'Panjang.' },
    );
    expect(await after(rated)).toEqual({
      ...{ stream: STREAM, agency_id: 'kota-contoh-a', year: 2025, subject: 'p.0001', position: '01' },
      facts: [
        kept(
          '01',
          'AnnualRatingDecided',
          { decisionId: 'd-1', decidedOn: '2026-01-06' },
          { unitId: 'unit-a', predicate: 'B' },
        ),
      ],
    });
  });

  it('keeps the facts in their order, with when each was recorded', async () => {
    const objection = fact('03', 'RatingObjected', {}, { filedOn: '2026-01-20', grounds: 'Keliru.' });
    const row = await after(plan('01', 'unit-a'), objection, plan('04', 'unit-b'));
    expect(row!.facts).toEqual([
      kept('01', 'PerformancePlanAgreed', {}, { unitId: 'unit-a' }),
      kept('03', 'RatingObjected', {}, { filedOn: '2026-01-20' }),
      kept('04', 'PerformancePlanAgreed', {}, { unitId: 'unit-b' }),
    ]);
    expect(row!.position).toBe('04');
  });

  it('is not touched by feedback, nor by what is only restored', async () => {
    const quiet = [fact('02', 'FeedbackGiven', {}, { text: 'Baik.' }), fact('03', 'StateRestored', {})];
    expect(await after(...quiet)).toBeUndefined();
    expect((await after(plan('01', 'unit-a'), ...quiet))!.position).toBe('01');
  });
});
