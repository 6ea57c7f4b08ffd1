import type { Scores, Selection } from '../application/score.events.js';

/** What a ranking needs to know of an applicant who meets the requirements and whose pass was not cancelled. */
export interface Applicant {
  readonly applicationNo: string;
  readonly scores: Readonly<Partial<Record<Selection, Scores>>>;
}

/** What decides ties that scores leave; never public. Null: not stated, or erased. */
export interface Personal {
  readonly gradePoint: string | null;
  readonly birthDate: string | null;
}

/** Opened for those alone whose tie reached them. */
export type PersonalOf = ReadonlyMap<string, Personal>;
