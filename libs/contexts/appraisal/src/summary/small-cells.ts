import { PREDICATES, type Predicate } from '#app/personnel';

/** Persons per predicate. */
export type Counts = Readonly<Record<Predicate, number>>;

/** What a cell prints: the number, `<n` for a small one, `hidden` for one hidden so that a small one stays hidden. */
export type Cell = string;

/** A published table: what each cell prints, and the total. */
export interface Table {
  readonly cells: Readonly<Record<Predicate, Cell>>;
  readonly total: number;
  /** Cells that print no number, best predicate first. */
  readonly hidden: readonly Predicate[];
}

/** What a cell prints that is not small but protects a small one. */
export const HIDDEN = '<hidden>';

export const totalOf = (counts: Counts): number =>
  PREDICATES.reduce((sum, predicate) => sum + counts[predicate], 0);

/**
 * The table as it may be published (`privacy.small-cell`, publication.md §4, rules 1, 2 and 5); null when no choice of
 * hidden cells keeps every one of them from being worked out.
 *
 * 1. every cell below the threshold is hidden, zero included; 2. a single hidden cell, or hidden cells that together stay
 * below the threshold, or a hidden cell that total, labels and visible cells leave only one value, hide the smallest cell
 * that remains (a tie: the worse predicate), again and again; 5. what was hidden in an earlier version stays hidden.
 * @param earlier predicates hidden in any earlier version
 */
export function suppress(
  counts: Counts,
  threshold: number,
  earlier: ReadonlySet<Predicate> = new Set(),
): Table | null {
  const hidden = new Set(
    PREDICATES.filter((predicate) => counts[predicate] < threshold || earlier.has(predicate)),
  );
  while (hidden.size > 0 && !protects(counts, hidden, threshold)) {
    const next = smallestShown(counts, hidden);
    if (next === undefined) return null;
    hidden.add(next);
  }
  const print = (predicate: Predicate): Cell => {
    if (!hidden.has(predicate)) return String(counts[predicate]);
    return counts[predicate] < threshold ? `<${threshold}` : HIDDEN;
  };
  const cells = Object.fromEntries(PREDICATES.map((predicate) => [predicate, print(predicate)])) as Record<
    Predicate,
    Cell
  >;
  return { cells, total: totalOf(counts), hidden: PREDICATES.filter((predicate) => hidden.has(predicate)) };
}

/** A lone count beside no total, such as objections filed. */
export const suppressCount = (count: number, threshold: number): Cell =>
  count < threshold ? `<${threshold}` : String(count);

function protects(counts: Counts, hidden: ReadonlySet<Predicate>, threshold: number): boolean {
  const sum = [...hidden].reduce((total, predicate) => total + counts[predicate], 0);
  if (hidden.size < 2 || sum < threshold) return false;
  // What a reader knows of a hidden cell: bounds from its label; the sum of all from the total and the visible cells.
  const bounds = [...hidden].map((predicate) =>
    counts[predicate] < threshold ? { low: 0, high: threshold - 1 } : { low: threshold, high: sum },
  );
  const lows = bounds.reduce((total, { low }) => total + low, 0);
  const highs = bounds.reduce((total, { high }) => total + high, 0);
  return bounds.every(
    ({ low, high }) => Math.max(low, sum - (highs - high)) < Math.min(high, sum - (lows - low)),
  );
}

function smallestShown(counts: Counts, hidden: ReadonlySet<Predicate>): Predicate | undefined {
  let smallest: Predicate | undefined;
  for (const predicate of PREDICATES)
    if (!hidden.has(predicate) && (smallest === undefined || counts[predicate] <= counts[smallest]))
      smallest = predicate;
  return smallest;
}
