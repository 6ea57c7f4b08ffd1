import { createReadStream } from 'node:fs';
import { LineSplitter, MAX_ROW_BYTES, type FileLine } from '#app/bulk';

/** Lines of a file of any size, with flat memory: only one line is held, and never more of it than the limit. */
export async function* linesOf(path: string, maxBytes = MAX_ROW_BYTES): AsyncGenerator<FileLine> {
  const splitter = new LineSplitter(1, maxBytes);
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) yield* splitter.push(piece);
  yield* splitter.end();
}
