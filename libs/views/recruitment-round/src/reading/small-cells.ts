import type { Counts } from '../projection/counts.js';

/** Fewer persons than this are not counted in public (`privacy.small-cell`). */
export const SMALLEST = 5;

/** A count, or `<5`. A total that would tell a hidden count reads `hidden`. */
export type Cell = number | '<5' | 'hidden';

export interface ReasonTable {
  /** Every code that anybody failed by, in order. */
  readonly codes: readonly string[];
  /** One a formation: code → cell. */
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly totals: Readonly<Record<string, Cell>>;
}

/**
 * Failed requirements by formation, small cells hidden: every cell below five, nought included, reads `<5`. A total is told
 * only where no formation is hidden, or two at least that are five together, so that no difference tells one of them.
 */
export function reasonTable(formations: readonly Counts[]): ReasonTable {
  const codes = [...new Set(formations.flatMap((counts) => Object.keys(counts)))].toSorted();
  const cell = (number: number): Cell => (number < SMALLEST ? '<5' : number);
  const totalOf = (code: string): Cell => {
    const numbers = formations.map((counts) => counts[code] ?? 0);
    const total = numbers.reduce((sum, number) => sum + number, 0);
    const hidden = numbers.filter((number) => number < SMALLEST);
    const together = hidden.reduce((sum, number) => sum + number, 0);
    if (total < SMALLEST) return '<5';
    return hidden.length === 0 || (hidden.length > 1 && together >= SMALLEST) ? total : 'hidden';
  };
  return {
    codes,
    rows: formations.map((counts) =>
      Object.fromEntries(codes.map((code) => [code, cell(counts[code] ?? 0)])),
    ),
    totals: Object.fromEntries(codes.map((code) => [code, totalOf(code)])),
  };
}
