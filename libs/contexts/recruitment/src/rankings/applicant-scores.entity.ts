import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scores, Selection } from '../application/score.events.js';

/** Scores as they stood from a place of the ledger on. */
export interface ScoresFrom {
  readonly position: string;
  readonly selection: Selection;
  readonly scores: Scores;
}

/** All scores that an applicant ever had, corrected ones too: a ranking shows those that it was computed from. */
@Entity('applicant_scores')
export class ApplicantScoresRow {
  @PrimaryColumn({ name: 'formation_id', type: 'text' })
  formationId: string;

  @PrimaryColumn({ name: 'application_no', type: 'text' })
  applicationNo: string;

  /** Oldest first. */
  @Column({ name: 'history', type: 'jsonb' })
  history: readonly ScoresFrom[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** The scores of each selection at a place of the ledger. */
export const scoresAt = (
  history: readonly ScoresFrom[],
  position: string,
): Readonly<Partial<Record<Selection, Scores>>> =>
  Object.fromEntries(
    history.filter((one) => one.position <= position).map(({ selection, scores }) => [selection, scores]),
  );
