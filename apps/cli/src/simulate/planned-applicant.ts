import type { InventedPerson } from './invented-person.js';

/** Scores of SKD. */
export interface Skd {
  readonly twk: number;
  readonly tiu: number;
  readonly tkp: number;
}

/** What will become of one application, drawn before the round begins. */
export interface PlannedApplicant {
  readonly applicationNo: string;
  /** Place of the formation in the list. */
  readonly formation: number;
  readonly person: InventedPerson;
  /** Day of submission. */
  readonly day: string;
  /** RFC 3339 */
  readonly submittedAt: string;
  /** Codes of requirements that are not met; none: MS. */
  readonly failed: readonly string[];
  /** Null: none is filed. `late` comes a second after the window. */
  readonly objection: { readonly filedAt: string; readonly outcome: 'accepted' | 'rejected' | 'late' } | null;
  /** As first recorded; null: was absent. */
  readonly skd: Skd | null;
  /** As it should have been, found after the first ranking; null: it was right. */
  readonly corrected: Skd | null;
  /** Test → score, decimal; null: was absent. */
  readonly skb: Readonly<Record<string, string>> | null;
}

/** Whether the applicant meets the requirements in the end. */
export const isEligible = ({ failed, objection }: PlannedApplicant): boolean =>
  failed.length === 0 || objection?.outcome === 'accepted';
