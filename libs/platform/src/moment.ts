import { endOfDayJakarta, isCivilDate } from '#app/kernel';
import type { RecordedFact } from './recorded-fact.js';

/** What was known when: everything recorded up to here, inclusive. */
export type Moment =
  | { readonly at: 'now' }
  /** RFC 3339 UTC with milliseconds. */
  | { readonly at: 'instant'; readonly instant: string }
  /** Revision of the one stream that is replayed. */
  | { readonly at: 'revision'; readonly revision: bigint }
  | { readonly at: 'position'; readonly position: string };

export const NOW: Moment = { at: 'now' };

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+ -]([01]\d|2[0-3]):[0-5]\d)$/;
const REVISION = /^rev:(0|[1-9]\d{0,17})$/;
const POSITION = /^pos:([0-9A-Za-z:._-]{1,64})$/;

/**
 * Reads `knownAt`: an RFC 3339 instant; a date, which means its last instant in Asia/Jakarta; `rev:<n>`; `pos:<position>`.
 * @returns undefined for anything else
 */
export function momentOf(text: string): Moment | undefined {
  if (isCivilDate(text)) return { at: 'instant', instant: endOfDayJakarta(text) };
  const revision = REVISION.exec(text)?.[1];
  if (revision !== undefined) return { at: 'revision', revision: BigInt(revision) };
  const position = POSITION.exec(text)?.[1];
  if (position !== undefined) return { at: 'position', position };
  const date = INSTANT.exec(text)?.[1];
  if (date === undefined || !isCivilDate(date)) return undefined;
  // A plus sign that nobody escaped arrives in an address as a space.
  return { at: 'instant', instant: new Date(text.replace(' ', '+')).toISOString() };
}

/** True when the fact was recorded by then. Time only selects; order is always the stream's. */
export function isKnown(
  fact: Pick<RecordedFact, 'recordedAt' | 'revision' | 'position'>,
  moment: Moment,
): boolean {
  switch (moment.at) {
    case 'now':
      return true;
    case 'instant':
      return fact.recordedAt <= moment.instant;
    case 'revision':
      return fact.revision <= moment.revision;
    case 'position':
      return fact.position <= moment.position;
  }
}
