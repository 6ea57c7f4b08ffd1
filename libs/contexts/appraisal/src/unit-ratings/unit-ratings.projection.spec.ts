import type { RecordedFact, Rows } from '#app/platform';
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
const fact = (position: string, type: string, data: object): RecordedFact =>
  ({
    position,
    type,
    data,
    agencyId: 'kota-contoh-a',
    category: 'appraisal.appraisal',
  }) as unknown as RecordedFact;
const rated = (decisionId: string, position: string) =>
  fact(position, 'AnnualRatingDecided', {
    personRef: 'p-contoh-0001',
    year: 2025,
    unitId: 'unit-contoh-a-01',
    outcome: 'sesuai',
    behaviour: 'sesuai',
    predicate: 'B',
    receivedOn: null,
    decisionId,
    decidedOn: '2026-01-06',
  });
const after = async (...facts: readonly RecordedFact[]): Promise<UnitRatingRow[]> => {
  const { table, rows } = rowsOf();
  for (const each of facts) await unitRatings.apply(each, rows);
  return [...table.values()];
};
const row = {
  decision_id: 'd-1',
  agency_id: 'kota-contoh-a',
  unit_id: 'unit-contoh-a-01',
  year: 2025,
  predicate: 'B',
  decided_on: '2026-01-06',
  received_on: null,
  position: '01',
};
const change = (field: string, to: unknown) => ({ field, from: null, to });

describe('the ratings that stand', () => {
  it('hold no person', async () => expect(await after(rated('d-1', '01'))).toEqual([row]));

  it('follow a correction of public and other fields', async () => {
    const corrected = fact('02', 'DecisionCorrected', {
      refDecisionId: 'd-1',
      corrections: [change('decidedOn', '2026-01-07')],
      internalCorrections: [
        change('predicate', 'K'),
        change('behaviour', 'di-bawah'),
        change('receivedOn', '2026-01-09'),
      ],
    });
    expect(await after(rated('d-1', '01'), corrected)).toEqual([
      { ...row, decided_on: '2026-01-07', predicate: 'K', received_on: '2026-01-09', position: '02' },
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
        { ...row, decision_id: 'd-2', position: '04' },
      ]);
    },
  );

  it('are not touched by acts on other decisions', async () => {
    expect(await after(rated('d-1', '01'), fact('02', 'DecisionRevoked', { refDecisionId: 'd-0' }))).toEqual([
      row,
    ]);
  });
});
