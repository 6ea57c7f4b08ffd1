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

  @Column({ name: 'seats', type: 'int' })
  seats: number;

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

/** What is published by the day only: applications and numbers of civil servants, by day of recording, Asia/Jakarta. */
@Entity({ name: 'recruitment_day' })
export class DayRow {
  @PrimaryColumn({ name: 'formation_id', type: 'text' })
  formationId: string;

  @PrimaryColumn({ name: 'kind', type: 'text' })
  kind: 'submitted' | 'numbered';

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
