import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CommandFailure, EXIT } from '../exit.js';

/** A form that rows stand in. */
export type FileFormat = 'ndjson' | 'csv';

/** What a file is, as one reading of it tells. */
export interface Survey {
  readonly sha256: string;
  readonly lines: number;
  readonly format: FileFormat;
  /** True where the last line has no end, as in a file that was cut off. */
  readonly openEnd: boolean;
}

const NEWLINE = 0x0a;

/**
 * Reads the whole file once, before anything is sent.
 * @param formats what it may be; where it may be both, one that begins with a brace is NDJSON
 * @throws CommandFailure for a file that cannot be read, is empty, or is not written in UTF-8; rows of NDJSON that are not are
 *   refused one by one
 */
export async function survey(file: string, formats: readonly FileFormat[]): Promise<Survey> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let format: FileFormat | undefined;
  let lines = 0;
  let last = NEWLINE;
  try {
    for await (const piece of createReadStream(file) as AsyncIterable<Buffer>) {
      format ??= formatOf(file, piece, formats);
      if (format === 'csv' && !decodes(decoder, piece))
        throw notUtf8(file, `, from about line ${lines + 1} on`);
      hash.update(piece);
      for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, at + 1)) lines += 1;
      last = piece.at(-1) ?? last;
    }
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(
      EXIT.usage,
      `${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}.`,
    );
  }
  if (format === undefined) throw new CommandFailure(EXIT.usage, `${file} is empty.`);
  const openEnd = last !== NEWLINE;
  return { sha256: hash.digest('hex'), lines: openEnd ? lines + 1 : lines, format, openEnd };
}

function formatOf(file: string, start: Buffer, formats: readonly FileFormat[]): FileFormat {
  const mark = start.toString('latin1', 0, 2);
  if (mark === '\u00ff\u00fe' || mark === '\u00fe\u00ff' || start.subarray(0, 1024).includes(0))
    throw notUtf8(file, ' but UTF-16 or binary');
  const begin = start
    .toString('latin1', 0, 1024)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  const looks = begin.startsWith('{') ? 'ndjson' : 'csv';
  return formats.find((one) => one === looks) ?? formats[0]!;
}

function decodes(decoder: TextDecoder, piece: Buffer): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const notUtf8 = (file: string, how: string): CommandFailure =>
  new CommandFailure(
    EXIT.usage,
    `${file} is not written in UTF-8${how}. Nothing was recorded. Save it as UTF-8 (in Excel: "CSV UTF-8"), or convert it: iconv -f UTF-16 (or -f WINDOWS-1252) -t UTF-8 <file> > <new file>.`,
  );
