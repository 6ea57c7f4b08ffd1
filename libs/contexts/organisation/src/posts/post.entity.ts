import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A post with the unit it belongs to: which there are; what they are, and who holds them, says each post's own stream. */
@Entity('post')
@Index(['unitId', 'postId'])
export class PostRow {
  @PrimaryColumn({ name: 'post_id', type: 'text' })
  postId: string;

  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  /** The decision that created it. */
  @Column({ name: 'decision_id', type: 'text' })
  decisionId: string;

  /** True where it was ever said to head its unit. */
  @Column({ name: 'heads_unit', type: 'boolean' })
  headsUnit: boolean;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** A decision about a post that stands in a batch, so that a batch can be found and ended. */
@Entity('batch_decision')
@Index(['batchId', 'position'])
export class BatchDecisionRow {
  @PrimaryColumn({ name: 'position', type: 'text' })
  position: string;

  @Column({ name: 'batch_id', type: 'text' })
  batchId: string;

  @Column({ name: 'decision_id', type: 'text' })
  decisionId: string;

  @Column({ name: 'post_id', type: 'text' })
  postId: string;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  @Column({ name: 'type', type: 'text' })
  type: string;
}
