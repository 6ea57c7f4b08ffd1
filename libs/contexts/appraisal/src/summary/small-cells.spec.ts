import fc from 'fast-check';
import { PREDICATES, type Predicate } from '#app/personnel';
import { HIDDEN, suppress, suppressCount, totalOf, type Counts, type Table } from './small-cells.js';

const THRESHOLD = 5;
const countsOf = (...numbers: readonly number[]): Counts =>
  Object.fromEntries(PREDICATES.map((predicate, i) => [predicate, numbers[i]!])) as Record<Predicate, number>;
const printed = (table: Table | null): string[] | null =>
  table && PREDICATES.map((predicate) => table.cells[predicate]);

describe('a small cell', () => {
  it.each([
    {
      counts: [2, 18, 3, 0, 0],
      cells: ['<5', '18', '<5', '<5', '<5'],
      total: 23,
      because: 'the hidden ones sum to 5',
    },
    {
      counts: [6, 20, 5, 5, 2],
      cells: ['6', '20', '5', HIDDEN, '<5'],
      total: 38,
      because: 'one alone would show: K too, the worse of two equals',
    },
    {
      counts: [10, 12, 0, 0, 0],
      cells: [HIDDEN, '12', '<5', '<5', '<5'],
      total: 22,
      because: 'three zeros would show: SB too',
    },
    { counts: [5, 5, 5, 5, 5], cells: ['5', '5', '5', '5', '5'], total: 25, because: 'five is not small' },
    {
      counts: [4, 20, 6, 5, 4],
      cells: ['<5', '20', '6', '5', '<5'].map((c, i) => (i === 3 ? HIDDEN : c)),
      total: 39,
      because: '4 + 4 = 8 can only be 4 and 4: K too',
    },
    {
      counts: [20, 5, 0, 0, 0],
      cells: [HIDDEN, HIDDEN, '<5', '<5', '<5'],
      total: 25,
      because: 'B alone would have to be 5: SB too',
    },
  ])('appraisal.publish: of $counts prints $cells, as $because', ({ counts, cells, total }) => {
    const table = suppress(countsOf(...counts), THRESHOLD);
    expect(printed(table)).toEqual(cells);
    expect(table?.total).toBe(total);
  });

  it('leaves no table where even hiding every cell would show one', () => {
    expect(suppress(countsOf(5, 5, 0, 0, 0), THRESHOLD)).toBeNull();
  });

  it('stays hidden in a later version, though it has grown', () => {
    const later = suppress(countsOf(9, 20, 8, 7, 6), THRESHOLD, new Set(['K', 'SK']));
    expect(printed(later)).toEqual(['9', '20', '8', HIDDEN, HIDDEN]);
  });

  it('hidden before takes a second one with it', () => {
    expect(suppress(countsOf(9, 20, 8, 7, 6), THRESHOLD, new Set(['SB']))?.hidden).toEqual(['SB', 'SK']);
  });

  it('follows the configured threshold', () => {
    expect(printed(suppress(countsOf(9, 20, 8, 8, 7), 8))).toEqual(['9', '20', '8', HIDDEN, '<8']);
  });

  it.each([
    [0, '<5'],
    [4, '<5'],
    [5, '5'],
    [12, '12'],
  ])('alone, %i prints %s', (count, cell) => {
    expect(suppressCount(count, THRESHOLD)).toBe(cell);
  });
});

const anyCounts = fc
  .tuple(...PREDICATES.map(() => fc.nat({ max: 14 })))
  .map((numbers) => countsOf(...numbers));
const anyHidden = fc.subarray([...PREDICATES]).map((predicates) => new Set(predicates));

/** Every count that fits what a cell prints, up to a total. */
const fitting = (cell: string, total: number): number[] => {
  const all = Array.from({ length: total + 1 }, (_, i) => i);
  if (cell === HIDDEN) return all.filter((n) => n >= THRESHOLD);
  return cell === `<${THRESHOLD}` ? all.filter((n) => n < THRESHOLD) : [Number(cell)];
};

/** By trying: which values each cell can have, given every printed cell and the total. */
function possible(table: Table): Record<Predicate, Set<number>> {
  const found = Object.fromEntries(PREDICATES.map((p) => [p, new Set<number>()])) as Record<
    Predicate,
    Set<number>
  >;
  const walk = (at: number, left: number, values: readonly number[]): void => {
    if (at === PREDICATES.length) {
      if (left === 0) PREDICATES.forEach((p, i) => found[p].add(values[i]!));
      return;
    }
    for (const value of fitting(table.cells[PREDICATES[at]!], table.total))
      if (value <= left) walk(at + 1, left - value, [...values, value]);
  };
  walk(0, table.total, []);
  return found;
}

describe('whatever the counts', () => {
  it('no small cell and no cell hidden before prints a number; every printed number is true', () => {
    fc.assert(
      fc.property(anyCounts, anyHidden, (counts, earlier) => {
        const table = suppress(counts, THRESHOLD, earlier);
        for (const predicate of table ? PREDICATES : []) {
          const cell = table!.cells[predicate];
          if (counts[predicate] < THRESHOLD) expect(cell).toBe('<5');
          else if (earlier.has(predicate)) expect(cell).toBe(HIDDEN);
          else if (cell !== HIDDEN) expect(cell).toBe(String(counts[predicate]));
        }
      }),
    );
  });

  it('either nothing is hidden, or two or more cells of five or more persons', () => {
    fc.assert(
      fc.property(anyCounts, anyHidden, (counts, earlier) => {
        const table = suppress(counts, THRESHOLD, earlier);
        if (!table || table.hidden.length === 0) return;
        expect(table.hidden.length).toBeGreaterThanOrEqual(2);
        expect(table.hidden.reduce((sum, p) => sum + counts[p], 0)).toBeGreaterThanOrEqual(THRESHOLD);
      }),
    );
  });

  it('no hidden cell can be worked out from the total, the labels and the visible cells', () => {
    fc.assert(
      fc.property(anyCounts, anyHidden, (counts, earlier) => {
        const table = suppress(counts, THRESHOLD, earlier);
        if (!table) return;
        const values = possible(table);
        for (const predicate of table.hidden) expect(values[predicate].size).toBeGreaterThan(1);
      }),
      { numRuns: 60 },
    );
  });

  it('version after version, what was hidden stays hidden', () => {
    fc.assert(
      fc.property(fc.array(anyCounts, { minLength: 2, maxLength: 5 }), (versions) => {
        let earlier = new Set<Predicate>();
        for (const counts of versions) {
          const table = suppress(counts, THRESHOLD, earlier);
          if (!table) continue;
          for (const predicate of earlier) expect(table.hidden).toContain(predicate);
          earlier = new Set(table.hidden);
        }
      }),
    );
  });

  it('the total is that of the persons', () => {
    fc.assert(
      fc.property(anyCounts, (counts) =>
        expect(suppress(counts, THRESHOLD)?.total ?? totalOf(counts)).toBe(totalOf(counts)),
      ),
    );
  });
});
