import { Problem, type FieldProblem } from '#app/web';
import { cellsOf } from './csv-cells.js';
import { RowRefused } from './row-refused.js';

/** The first line of a CSV file: how its cells are parted, and what they are called. */
export interface CsvHeader {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/** The columns that a kind of row has; those in `optional` may be left out. */
export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** What may part cells, in the order of preference. */
const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter of a header line: the one that stands in it most often. @param header without byte order mark */
export function delimiterOf(header: Uint8Array): string {
  const counts = DELIMITERS.map((one) => header.filter((byte) => byte === one.charCodeAt(0)).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/**
 * Reads the header line. A column is told by its place, never by its name: where a file has no header, that is a person's.
 * @throws Problem 400 `import.header` with each column that is unknown, repeated or missing
 */
export function readHeader(line: Buffer, { required, optional }: Columns): CsvHeader {
  const delimiter = delimiterOf(line);
  const known = [...required, ...optional];
  const columns = namesIn(line, delimiter);
  const problems: FieldProblem[] = columns.flatMap((name, n): FieldProblem[] => {
    const place = { pointer: `#/${n + 1}`, values: { 1: known.join(', ') } };
    if (!known.includes(name)) return [{ ...place, code: 'import.column-unknown' }];
    return columns.indexOf(name) < n ? [{ ...place, code: 'import.column-repeated' }] : [];
  });
  for (const name of required.filter((one) => !columns.includes(one)))
    problems.push({ pointer: `#/${name}`, code: 'import.column-missing' });
  if (problems.length > 0) throw new Problem('import.header', 400, { errors: problems.slice(0, 100) });
  return { delimiter, columns };
}

function namesIn(line: Buffer, delimiter: string): readonly string[] {
  try {
    return cellsOf(line, delimiter).map((cell) => cell.trim());
  } catch (error) {
    if (error instanceof RowRefused) throw new Problem(error.code, 400);
    throw error;
  }
}
