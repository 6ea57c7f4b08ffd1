import { Logger } from '@nestjs/common';
import type { Catalogue, Language } from '#app/web';
import { refusedBy, type FileNames, type RowAnswer } from './row-answer.js';

/** What recording a row came to: `recorded` is false where it was recorded before. */
export interface RowOutcome<Ids extends object> {
  readonly recorded: boolean;
  /** Public ids of what the row is about. */
  readonly ids: Ids;
}

/** A row, known by its number in the file. */
interface Numbered {
  readonly line: number;
}

/** How answers are told, and to whom. */
export interface Telling {
  readonly names: FileNames;
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** Name under which a defect is logged. */
  readonly logger: Logger;
}

/** Rows at work at one time: enough for the store to commit many together. */
const IN_FLIGHT = 128;

/** Records rows, many at a time; the answers come in the order of the rows. A row that is refused hinders no other. */
export async function* rowAnswers<Row extends Numbered, Ids extends object>(
  rows: readonly Row[],
  record: (row: Row) => Promise<RowOutcome<Ids>>,
  telling: Telling,
): AsyncGenerator<RowAnswer & Partial<Ids>> {
  const working: Promise<RowAnswer & Partial<Ids>>[] = [];
  for (const row of rows) {
    working.push(answer(row, record, telling));
    if (working.length >= IN_FLIGHT) yield await working.shift()!;
  }
  for (const one of working) yield await one;
}

async function answer<Row extends Numbered, Ids extends object>(
  row: Row,
  record: (row: Row) => Promise<RowOutcome<Ids>>,
  { names, catalogue, language, logger }: Telling,
): Promise<RowAnswer & Partial<Ids>> {
  const { line } = row;
  try {
    const { recorded, ids } = await record(row);
    return { line, status: recorded ? 'recorded' : 'already', ...ids };
  } catch (error) {
    const refused = refusedBy(error, names);
    if (!refused) logger.error({ err: error, line }, 'A row could not be recorded.');
    const { code, sentence, pointer, values, version } = refused ?? { code: 'internal', pointer: '' };
    const detail = catalogue.detail(sentence ?? code, values ?? {}, version, language);
    return { line, status: 'refused', code, pointer, detail } as RowAnswer & Partial<Ids>;
  }
}
