import { Problem } from '#app/web';

/** A line of the file that is not blank, with its number there. */
export interface Line {
  readonly line: number;
  readonly bytes: Uint8Array;
}

const MAX_ROWS = 10_000;
const NEWLINE = 0x0a;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The lines of a part of a file. Blank lines count as lines and hold no row; a byte order mark may open the file.
 * @throws Problem 413 `import.too-many-rows`
 */
export function splitLines(bytes: Buffer, firstLine: number): Line[] {
  const lines: Line[] = [];
  let start = firstLine === 1 && bytes.subarray(0, 3).equals(BOM) ? 3 : 0;
  for (let line = firstLine; start < bytes.length; line++) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    const row = bytes.subarray(start, end);
    if (row.some((byte) => byte !== 0x20 && byte !== 0x09 && byte !== 0x0d)) lines.push({ line, bytes: row });
    if (lines.length > MAX_ROWS) throw new Problem('import.too-many-rows', 413);
    start = end + 1;
  }
  return lines;
}
