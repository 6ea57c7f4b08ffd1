import { Circulation, type Amount } from './circulation.js';

/** The name of a row's sum beside the names of its columns. */
export const SUM = 'sum';

/** A unit's row in the tables of a family: numbers by column, their sum, and what readers know of them. */
export interface SumRow {
  readonly unitId: string;
  readonly parentUnitId: string | null;
  /** Of the persons whom the unit counts itself. */
  readonly own: Readonly<Record<string, number>>;
  /** With all units below. */
  readonly all: Readonly<Record<string, number>>;
  /** Columns, and `SUM`, whose number was printed as it is. */
  readonly known: ReadonlySet<string>;
  /** Columns that carry a label where no number is printed: a small one says that it is small. Null: no table. */
  readonly labelled: ReadonlySet<string> | null;
  /** The persons of the unit and below: a row of few is protected as a whole. */
  readonly persons: number;
  readonly ownPersons: number;
}

/** How small is small. */
export interface Smallness {
  readonly threshold: number;
  readonly minimumUnit: number;
  /** True: the sum is that of the persons themselves, a reader's to guess; false: it is of some of them, each once. */
  readonly countsPersons: boolean;
}

/** A protected number that readers can work out. */
export interface Exposed {
  readonly unitId: string;
  /** Column, or `SUM`. */
  readonly column: string;
}

/**
 * The protected numbers that readers can work out from everything printed: small ones, and all of a unit too small for a table, of
 * every unit in a family and of the persons whom a unit counts itself beside the units below it.
 *
 * The reader knows the tree, the labels, which units are small, and how many persons a unit counts itself; of what only some of
 * them are counted in, also how many persons there are in all.
 */
export function exposedIn(
  rows: readonly SumRow[],
  columns: readonly string[],
  smallness: Smallness,
): readonly Exposed[] {
  const parents = new Set(rows.map(({ parentUnitId }) => parentUnitId));
  const amounts: Amount[] = [];
  const guarded: { readonly amount: Amount; readonly exposed: Exposed }[] = [];
  const guard = (amount: Amount, unitId: string, column: string, few: boolean): void => {
    amounts.push(amount);
    if (few || amount.value < smallness.threshold) guarded.push({ amount, exposed: { unitId, column } });
  };
  for (const row of rows) {
    const { unitId, persons, known } = row;
    if (persons === 0) {
      amounts.push(...silent(row, columns));
      continue;
    }
    const few = persons < smallness.minimumUnit;
    const leaf = !parents.has(unitId);
    for (const column of [...columns, SUM]) {
      const amount = amountOf(row, column, columns, smallness);
      if (known.has(column)) amounts.push(amount);
      else guard(amount, unitId, column, few);
    }
    ownAmounts(row, columns, { ...smallness, leaf }).forEach(({ amount, column }) => {
      // How many persons a unit counts itself is no secret; a unit with none below it was guarded as a whole.
      const open = leaf || row.ownPersons === 0 || (column === SUM && smallness.countsPersons);
      if (open) amounts.push(amount);
      else guard(amount, unitId, column, row.ownPersons < smallness.minimumUnit);
    });
  }
  const circulation = new Circulation(amounts);
  return guarded.flatMap(({ amount, exposed }) => (circulation.pins(amount) ? [exposed] : []));
}

const sumOf = (numbers: Readonly<Record<string, number>>, columns: readonly string[]): number =>
  columns.reduce((sum, column) => sum + numbers[column]!, 0);

/** Where a unit's numbers flow from: the unit above, or the whole. Sums flow back. */
const above = ({ parentUnitId }: SumRow, column: string): string =>
  parentUnitId === null ? 'whole' : `${parentUnitId} ${column}`;

/** The number of a unit and all below it. */
function amountOf(
  row: SumRow,
  column: string,
  columns: readonly string[],
  { threshold, minimumUnit, countsPersons }: Smallness,
): Amount {
  const { unitId, all, known, labelled, persons } = row;
  const value = column === SUM ? sumOf(all, columns) : all[column]!;
  const ends =
    column === SUM
      ? { from: `${unitId} ${SUM}`, to: above(row, SUM) }
      : { from: above(row, column), to: `${unitId} ${column}` };
  if (known.has(column)) return { ...ends, value, low: value, high: value };
  const most = column === SUM ? mostOf(value, persons, countsPersons) : Infinity;
  if (labelled?.has(column))
    return value < threshold
      ? { ...ends, value, low: 0, high: Math.min(threshold - 1, most) }
      : { ...ends, value, low: threshold, high: most };
  if (column === SUM && countsPersons)
    return persons < minimumUnit
      ? { ...ends, value, low: 0, high: minimumUnit - 1 }
      : { ...ends, value, low: labelled ? minimumUnit : 0, high: Infinity };
  return { ...ends, value, low: 0, high: most };
}

/** The most that a sum can be: of some of these persons, each once, no more than there are. */
const mostOf = (value: number, persons: number, countsPersons: boolean): number =>
  countsPersons ? Infinity : Math.max(persons, value);

/** The numbers of the persons whom a unit counts itself. */
function ownAmounts(
  { unitId, own, ownPersons }: SumRow,
  columns: readonly string[],
  { countsPersons, leaf }: Smallness & { readonly leaf: boolean },
): { readonly column: string; readonly amount: Amount }[] {
  const bound = (value: number, fixed: boolean, most = Infinity) => ({
    value,
    low: fixed ? value : 0,
    high: fixed ? value : most,
  });
  const nobody = ownPersons === 0;
  const sum = sumOf(own, columns);
  return [
    ...columns.map((column) => ({
      column,
      amount: { from: `${unitId} ${column}`, to: `${unitId} own`, ...bound(own[column]!, nobody) },
    })),
    {
      column: SUM,
      amount: {
        from: `${unitId} own`,
        to: `${unitId} ${SUM}`,
        ...bound(sum, nobody || (countsPersons && !leaf), mostOf(sum, ownPersons, countsPersons)),
      },
    },
  ];
}

/** Of a unit where nobody was rated, everything is known to be zero. */
const silent = (row: SumRow, columns: readonly string[]): Amount[] =>
  [...columns, SUM].map((column) => ({
    from: above(row, column),
    to: `${row.unitId} ${column}`,
    ...{ value: 0, low: 0, high: 0 },
  }));
