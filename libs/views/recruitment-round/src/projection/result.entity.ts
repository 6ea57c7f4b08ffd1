import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Counts } from './counts.js';

/** A ranking or a final result, whether it still holds or not; its places stand in a table of their own. */
@Entity({ name: 'recruitment_result' })
export class ResultRow {
  @PrimaryColumn({ name: 'decision_id', type: 'text' })
  decisionId: string;

  @Index()
  @Column({ name: 'formation_id', type: 'text' })
  formationId: string;

  /** `passed`: a final result. */
  @Column({ name: 'kind', type: 'text' })
  kind: 'skd' | 'final' | 'passed';

  /** False until the last part of a ranking was recorded. */
  @Column({ name: 'whole', type: 'boolean' })
  whole: boolean;

  /** Day of the announcement of a final result, as corrected. */
  @Column({ name: 'announced_on', type: 'text', nullable: true })
  announcedOn: string | null;

  /** Places by their code. */
  @Column({ name: 'codes', type: 'json' })
  codes: Counts;

  @Column({ name: 'places', type: 'int' })
  places: number;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** One place of a ranking or a final result. */
@Entity({ name: 'recruitment_place' })
@Index(['decisionId', 'sequence'])
export class PlaceRow {
  @PrimaryColumn({ name: 'decision_id', type: 'text' })
  decisionId: string;

  @PrimaryColumn({ name: 'application_no', type: 'text' })
  applicationNo: string;

  /** Order in which the decision tells it, from 1. */
  @Column({ name: 'sequence', type: 'int' })
  sequence: number;

  @Column({ name: 'rank', type: 'int', nullable: true })
  rank: number | null;

  /** `P/L`, `P`, `TL`, `TH` of a ranking; `passed`, `passed-over` of a final result. */
  @Column({ name: 'code', type: 'text' })
  code: string;

  @Column({ name: 'skd_total', type: 'int', nullable: true })
  skdTotal: number | null;

  /** On the 100 scale; decimal. */
  @Column({ name: 'skd', type: 'text', nullable: true })
  skd: string | null;

  @Column({ name: 'skb', type: 'text', nullable: true })
  skb: string | null;

  @Column({ name: 'total', type: 'text', nullable: true })
  total: string | null;

  /** Ties that begin with this applicant: who had the same score, in their order, and what told them apart. */
  @Column({ name: 'ties', type: 'json' })
  ties: readonly Tie[];

  /** Why a final result passed over this applicant, and by which law. */
  @Column({ name: 'reason', type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis: string | null;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** Who had the same score, in their order, and the step of the law that told them apart. */
export interface Tie {
  readonly applicationNos: readonly string[];
  readonly step: string;
}
