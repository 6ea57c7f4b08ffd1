import { createReadStream } from 'node:fs';

/** One line of a file as it stands there, without its end. */
export interface FileLine {
  /** 1-based. */
  readonly number: number;
  /** Bytes as they are; null when the line is longer than the limit and was passed over. */
  readonly bytes: Buffer | null;
  /** Length in bytes. */
  readonly length: number;
}

/** The longest line that is read: what the service takes as one JSON value. */
export const MAX_LINE_BYTES = 64 * 1024;

/**
 * Lines of a file of any size, with flat memory: only one line is held, and never more of it than the limit.
 * A last line without an end is a line; an empty end of file is not.
 */
export async function* linesOf(path: string, maxBytes = MAX_LINE_BYTES): AsyncIterable<FileLine> {
  let number = 1;
  let parts: Buffer[] = [];
  let length = 0;
  const take = (bytes: Buffer): void => {
    length += bytes.length;
    if (length <= maxBytes) parts.push(bytes);
    else parts = [];
  };
  const line = (): FileLine => {
    const result = { number: number++, bytes: length <= maxBytes ? Buffer.concat(parts) : null, length };
    parts = [];
    length = 0;
    return result;
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, end));
      yield line();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
