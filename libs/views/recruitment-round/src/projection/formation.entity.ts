import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Counts } from './counts.js';
import type { TrailFact } from './trail.js';

/** A formation (formasi) with its public trail, and the decisions that rank and pass its applicants now. */
@Entity({ name: 'recruitment_formation' })
export class FormationRow {
  @PrimaryColumn({ name: 'formation_id', type: 'text' })
  formationId: string;

  @Index()
  @Column({ name: 'round_id', type: 'text' })
  roundId: string;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  /** `none` when its definition fell. */
  @Column({ name: 'status', type: 'text' })
  status: 'none' | 'defined' | 'announced' | 'cancelled';

  @Column({ name: 'post_title', type: 'text' })
  postTitle: string;

  @Column({ name: 'location', type: 'text', nullable: true })
  location: string | null;

  @Column({ name: 'need_type', type: 'text' })
  needType: string;

  /** As announced and amended; before that, as it was set. */
  @Column({ name: 'seats', type: 'int' })
  seats: number;

  /** As the formation was set, on the ground of the Minister's decree. */
  @Column({ name: 'decreed_seats', type: 'int' })
  decreedSeats: number;

  /** The whole ranking of SKD that holds: its decision; null: none. */
  @Column({ name: 'skd_ranking', type: 'text', nullable: true })
  skdRanking: string | null;

  /** The whole final ranking that holds. */
  @Column({ name: 'final_ranking', type: 'text', nullable: true })
  finalRanking: string | null;

  /** The final result that holds. */
  @Column({ name: 'final_result', type: 'text', nullable: true })
  finalResult: string | null;

  @Column({ name: 'trail', type: 'json' })
  trail: TrailFact[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** How many applicants of a formation stand where. */
@Entity({ name: 'recruitment_funnel' })
export class FunnelRow {
  @PrimaryColumn({ name: 'formation_id', type: 'text' })
  formationId: string;

  @Index()
  @Column({ name: 'round_id', type: 'text' })
  roundId: string;

  @Column({ name: 'counts', type: 'json' })
  counts: Counts;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** Applications by day of recording, Asia/Jakarta: what is published by the day only. */
@Entity({ name: 'recruitment_day' })
export class DayRow {
  @PrimaryColumn({ name: 'formation_id', type: 'text' })
  formationId: string;

  @PrimaryColumn({ name: 'day', type: 'text' })
  day: string;

  @Index()
  @Column({ name: 'round_id', type: 'text' })
  roundId: string;

  @Column({ name: 'persons', type: 'int' })
  persons: number;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** Numbers of civil servants (NIP, NI PPPK) that came together: published by the day of recording, as applications are. */
@Entity({ name: 'recruitment_number' })
export class NumberRow {
  @PrimaryColumn({ name: 'formation_id', type: 'text' })
  formationId: string;

  /** Day of recording, Asia/Jakarta. */
  @PrimaryColumn({ name: 'day', type: 'text' })
  day: string;

  /** Made of what they have in common; no field of its own. */
  @PrimaryColumn({ name: 'together', type: 'text' })
  together: string;

  @Index()
  @Column({ name: 'round_id', type: 'text' })
  roundId: string;

  /** Day on which the agency proposed them to BKN; null: not stated. */
  @Column({ name: 'proposed_on', type: 'text', nullable: true })
  proposedOn: string | null;

  /** Day on the SK. */
  @Column({ name: 'issued_on', type: 'text' })
  issuedOn: string;

  /** BKN's technical consideration; null: not stated. */
  @Column({ name: 'pertek_number', type: 'text', nullable: true })
  pertekNumber: string | null;

  @Column({ name: 'pertek_date', type: 'text', nullable: true })
  pertekDate: string | null;

  @Column({ name: 'persons', type: 'int' })
  persons: number;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
