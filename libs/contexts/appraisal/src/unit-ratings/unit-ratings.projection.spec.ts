import type { RecordedFact, Rows, SealedFields } from '#app/platform';
import type { UnitRatingRow } from './unit-ratings.entity.js';
import { unitRatings } from './unit-ratings.projection.js';

/** The rows of one table, in memory. */
const rowsOf = () => {
  const table = new Map<string, UnitRatingRow>();
  const rows = {
    find: async (_: unknown, key: string) => table.get(key),
    save: (_: unknown, row: UnitRatingRow) => void table.set(row.decision_id, row),
    remove: (_: unknown, key: string) => void table.delete(key),
  } as unknown as Rows;
  return { table, rows };
};
const seal = (fields: object): SealedFields =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      { commitment: `c-${field}`, opening: JSON.stringify(value) },
    ]),
  );
const fact = (position: string, type: string, data: object, hidden: object = {}): RecordedFact =>
  ({
    position,
    type,
    data,
    sealed: seal(hidden),
    leafId: `leaf-${position}`,
    agencyId: 'kota-contoh-a',
    category: 'appraisal.appraisal',
    stream: 'appraisal.appraisal-p.0001.2025',
    key: 'p.0001.2025',
    subject: 'p.0001',
  }) as unknown as RecordedFact;
const stated = { unitId: 'unit-contoh-a-01', predicate: 'B', receivedOn: null };
const rated = (decisionId: string, position: string) =>
  fact(
    position,
    'AnnualRatingDecided',
    { decisionId, decidedOn: '2026-01-06' },
    { personRef: 'p.0001', year: 2025, outcome: 'sesuai', behaviour: 'sesuai', ...stated },
  );
const after = async (...facts: readonly RecordedFact[]): Promise<UnitRatingRow[]> => {
  const { table, rows } = rowsOf();
  for (const each of facts) await unitRatings.apply(each, rows);
  return [...table.values()];
};
const row = {
  decision_id: 'd-1',
  agency_id: 'kota-contoh-a',
  year: 2025,
  decided_on: '2026-01-06',
  stream: 'appraisal.appraisal-p.0001.2025',
  subject: 'p.0001',
  rated: { leafId: 'leaf-01', sealed: seal(stated) },
  corrections: [],
  position: '01',
};
const change = (field: string, to: unknown) => ({ field, from: null, to });

describe('the ratings that stand', () => {
  it('keep what they say sealed, and only what is counted', async () =>
    expect(await after(rated('d-1', '01'))).toEqual([row]));

  it('follow a correction of public fields, and keep that of others sealed', async () => {
    const hidden = { internalCorrections: [change('predicate', 'K')], evidence: [] };
    const corrections = [change('decidedOn', '2026-01-07')];
    const corrected = fact('02', 'DecisionCorrected', { refDecisionId: 'd-1', corrections }, hidden);
    const kept = { leafId: 'leaf-02', sealed: seal({ internalCorrections: hidden.internalCorrections }) };
    expect(await after(rated('d-1', '01'), corrected)).toEqual([
      { ...row, decided_on: '2026-01-07', corrections: [kept], position: '02' },
    ]);
  });

  it.each(['DecisionRevoked', 'DecisionAnnulledByAuthority'])(
    'lose one by %s, and take the one decided anew',
    async (type) => {
      const ended = [
        fact('02', type, { refDecisionId: 'd-1' }),
        fact('03', 'StateRestored', { refDecisionId: 'd-1' }),
      ];
      expect(await after(rated('d-1', '01'), ...ended)).toEqual([]);
      expect(await after(rated('d-1', '01'), ...ended, rated('d-2', '04'))).toEqual([
        {
          ...row,
          decision_id: 'd-2',
          rated: { ...row.rated, leafId: 'leaf-04' },
          position: '04',
        },
      ]);
    },
  );

  it('are not touched by acts on other decisions', async () => {
    expect(await after(rated('d-1', '01'), fact('02', 'DecisionRevoked', { refDecisionId: 'd-0' }))).toEqual([
      row,
    ]);
  });
});
