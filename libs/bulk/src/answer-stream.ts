import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** Answers as newline-delimited JSON, sent as they come. */
export const answerStream = (answers: AsyncIterable<object>): StreamableFile =>
  new StreamableFile(Readable.from(linesOf(answers)), { type: 'application/x-ndjson; charset=utf-8' });

async function* linesOf(answers: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const answer of answers) yield `${JSON.stringify(answer)}\n`;
}
