import { MAX_ROW_BYTES, type FileLine } from './line-splitter.js';

const QUOTE = 0x22;
const NEWLINE = Buffer.from('\n');

/**
 * Joins the lines of a CSV file whose cell goes on over a line end (RFC 4180: inside quotes), with flat memory. Where a
 * quote is never closed, only the line that opens it is lost: it is given alone, to be refused, and reading goes on after it.
 */
export class QuotedLines {
  private held: FileLine[] = [];
  private bytes = 0;
  private open = false;

  /** @param delimiter the byte between cells */
  constructor(private readonly delimiter: number) {}

  /** The rows that end with this line, with the number of the line they begin on. */
  *push(line: FileLine): Generator<FileLine> {
    if (line.bytes === null) {
      yield* this.end();
      yield line;
      return;
    }
    this.held.push(line);
    this.bytes += line.length + 1;
    this.open = quoteStandsOpen(line.bytes, this.delimiter, this.open);
    if (!this.open) yield this.whole();
    else if (this.bytes > MAX_ROW_BYTES) yield* this.withoutFirst();
  }

  /** What is held where the file ends, or where a line cannot be read: line by line. */
  *end(): Generator<FileLine> {
    while (this.held.length > 0) yield* this.withoutFirst();
  }

  private whole(): FileLine {
    const { held } = this;
    this.reset();
    if (held.length === 1) return held[0]!;
    const bytes = Buffer.concat(held.flatMap((line, n) => (n > 0 ? [NEWLINE, line.bytes!] : [line.bytes!])));
    return { number: held[0]!.number, bytes, length: bytes.length };
  }

  private *withoutFirst(): Generator<FileLine> {
    const [first, ...rest] = this.held;
    this.reset();
    yield first!;
    for (const line of rest) yield* this.push(line);
  }

  private reset(): void {
    this.held = [];
    this.bytes = 0;
    this.open = false;
  }
}

/** Whether a quote stands open at the end of a line. A quote opens at the beginning of a cell only. */
function quoteStandsOpen(bytes: Buffer, delimiter: number, open: boolean): boolean {
  if (!open && !bytes.includes(QUOTE)) return false;
  let quoted = open;
  let begins = true;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (quoted) {
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] === QUOTE) at += 1;
      else quoted = false;
      begins = false;
    } else if (byte === QUOTE && begins) quoted = true;
    else begins = byte === delimiter;
  }
  return quoted;
}
