import type { Scores, Selection } from '../application/score.events.js';

/** What a ranking needs to know of an applicant who meets the requirements and whose pass was not cancelled. */
export interface Applicant {
  readonly applicationNo: string;
  readonly scores: Readonly<Partial<Record<Selection, Scores>>>;
}

/** Where an application stands; whether it passed in the end is its formation's to say. */
export type ApplicantStatus = 'submitted' | 'MS' | 'TMS' | 'cancelled' | 'nip-issued';

/** An applicant of a formation, with where the application stands. */
export type KnownApplicant = Applicant & { readonly status: ApplicantStatus };

/** Whether an applicant counts: meets the requirements, and no pass was cancelled. */
export const isEligible = ({ status }: Pick<KnownApplicant, 'status'>): boolean =>
  status === 'MS' || status === 'nip-issued';

/** What decides ties that scores leave; never public. Null: not stated, or erased. */
export interface Personal {
  readonly gradePoint: string | null;
  readonly birthDate: string | null;
}

/** Opened for those alone whose tie reached them. */
export type PersonalOf = ReadonlyMap<string, Personal>;
