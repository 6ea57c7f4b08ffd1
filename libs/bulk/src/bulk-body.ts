import { Problem } from '#app/web';
import { csvRows } from './csv-rows.js';
import type { Columns } from './csv-header.js';
import type { FileRow } from './file-row.js';
import { ndjsonRows } from './ndjson-rows.js';

/** A form that rows may be sent in. */
export type RowFormat = 'application/x-ndjson' | 'text/csv';

/** A request's body as the edge hands it on, with its `Content-Type`. */
export interface BulkBody {
  readonly bytes: Buffer;
  readonly contentType: string | undefined;
}

/**
 * The rows of a request.
 * @param firstLine number in its file of the first line of rows; default: where the file begins
 * @throws Problem 415 `import.body-missing` for another form, and what reading the header and counting rows throw
 */
export function rowsIn(
  { bytes, contentType }: BulkBody,
  columns: Columns,
  { accepted, firstLine }: { accepted: readonly RowFormat[]; firstLine: number | undefined },
): FileRow[] {
  const format = accepted.find((one) => contentType?.toLowerCase().startsWith(one));
  if (format === undefined || !Buffer.isBuffer(bytes)) throw new Problem('import.body-missing', 415);
  return format === 'text/csv' ? csvRows(bytes, firstLine ?? 2, columns) : ndjsonRows(bytes, firstLine ?? 1);
}
