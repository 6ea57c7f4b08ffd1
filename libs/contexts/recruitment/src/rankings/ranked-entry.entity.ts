import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RankingCode } from '../formation/result.events.js';
import type { RankingTie } from '../ranking/computed-ranking.js';

/** One entry of a ranking, as it was published. */
@Entity('ranked_entry')
export class RankedEntryRow {
  @PrimaryColumn({ name: 'decision_id', type: 'text' })
  decisionId: string;

  /** Number of the entry in the ranking, from 1, padded so that text order is its order. */
  @PrimaryColumn({ name: 'sequence', type: 'text' })
  sequence: string;

  @Column({ name: 'rank', type: 'integer', nullable: true })
  rank: number | null;

  @Column({ name: 'application_no', type: 'text' })
  applicationNo: string;

  @Column({ name: 'code', type: 'text' })
  code: RankingCode;

  @Column({ name: 'skd_total', type: 'integer', nullable: true })
  skdTotal: number | null;

  @Column({ name: 'skd', type: 'text', nullable: true })
  skd: string | null;

  @Column({ name: 'skb', type: 'text', nullable: true })
  skb: string | null;

  @Column({ name: 'total', type: 'text', nullable: true })
  total: string | null;

  /** Ties whose first number this is. */
  @Column({ name: 'ties', type: 'jsonb' })
  ties: readonly RankingTie[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
