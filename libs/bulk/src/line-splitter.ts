/** One line of a file as it stands there, without its end. */
export interface FileLine {
  /** 1-based. */
  readonly number: number;
  /** Bytes as they are; null when the line is longer than the limit and was passed over. */
  readonly bytes: Buffer | null;
  /** Length in bytes. */
  readonly length: number;
}

const NEWLINE = 0x0a;

/** The longest row that is read, in bytes: what the service takes as one JSON value. */
export const MAX_ROW_BYTES = 64 * 1024;

/**
 * Cuts bytes that come in pieces into lines, with flat memory: only one line is held, and never more of it than the limit.
 * A last line without an end is a line; an empty end of file is not.
 */
export class LineSplitter {
  private parts: Buffer[] = [];
  private length = 0;

  constructor(
    private number = 1,
    private readonly maxBytes = MAX_ROW_BYTES,
  ) {}

  /** The lines that end in this piece. */
  *push(piece: Buffer): Generator<FileLine> {
    let start = 0;
    for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, start)) {
      this.take(piece.subarray(start, end));
      yield this.line();
      start = end + 1;
    }
    this.take(piece.subarray(start));
  }

  /** The last line, where the file does not end in a line end. */
  *end(): Generator<FileLine> {
    if (this.length > 0) yield this.line();
  }

  private take(bytes: Buffer): void {
    this.length += bytes.length;
    if (this.length <= this.maxBytes) this.parts.push(bytes);
    else this.parts = [];
  }

  private line(): FileLine {
    const { parts, length, number } = this;
    this.parts = [];
    this.length = 0;
    this.number += 1;
    return { number, bytes: length <= this.maxBytes ? joined(parts) : null, length };
  }
}

/** One piece is handed on as it is: most lines stand in one. */
const joined = (parts: readonly Buffer[]): Buffer => (parts.length === 1 ? parts[0]! : Buffer.concat(parts));

/** True for a line that holds no row: spaces, tabs, a carriage return; of CSV, delimiters too, as spreadsheets write. */
export function isBlank(bytes: Uint8Array, delimiter?: string): boolean {
  const parts = delimiter?.charCodeAt(0);
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d || byte === parts);
}
