import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An application (lamaran) by its public number, with its trail. Nothing of a person is in it. */
@Entity({ name: 'recruitment_application' })
@Index(['roundId', 'applicationNo'])
@Index(['formationId', 'applicationNo'], { where: '"listed"' })
export class ApplicationRow {
  @PrimaryColumn({ name: 'application_id', type: 'text' })
  applicationId: string;

  @Column({ name: 'round_id', type: 'text' })
  roundId: string;

  @Column({ name: 'formation_id', type: 'text' })
  formationId: string;

  @Column({ name: 'application_no', type: 'text' })
  applicationNo: string;

  /** True once something is told of it by number. Until then it is only counted. */
  @Column({ name: 'listed', type: 'boolean' })
  listed: boolean;

  /** Whether a pass of it is cancelled. */
  @Column({ name: 'cancelled', type: 'boolean' })
  cancelled: boolean;

  /** Day on which its number of a civil servant was recorded, Asia/Jakarta; null: there is none. */
  @Column({ name: 'numbered_on', type: 'text', nullable: true })
  numberedOn: string | null;

  /** JSON of `TrailFact[]`. Text: it is written with each fact, and nobody asks the database about it. */
  @Column({ name: 'trail', type: 'text' })
  trail: string;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** An objection (sanggah) with its clock. */
@Entity({ name: 'recruitment_objection' })
@Index(['roundId', 'announced', 'dueOn', 'applicationId', 'objectionNo'])
export class ObjectionRow {
  @PrimaryColumn({ name: 'application_id', type: 'text' })
  applicationId: string;

  @PrimaryColumn({ name: 'objection_no', type: 'text' })
  objectionNo: string;

  @Column({ name: 'round_id', type: 'text' })
  roundId: string;

  @Column({ name: 'formation_id', type: 'text' })
  formationId: string;

  @Column({ name: 'application_no', type: 'text' })
  applicationNo: string;

  @Column({ name: 'stage', type: 'text' })
  stage: string;

  @Column({ name: 'contested', type: 'json' })
  contested: readonly string[];

  /** The decision it is against. */
  @Column({ name: 'ref_decision_id', type: 'text' })
  refDecisionId: string;

  /** Day on which that decision was announced; null: it stands in the formation's stream, or fell. */
  @Column({ name: 'window_opened_on', type: 'text', nullable: true })
  windowOpenedOn: string | null;

  /** Length of the window by the rules of the round; null: they say none. */
  @Column({ name: 'window_days', type: 'int', nullable: true })
  windowDays: number | null;

  @Column({ name: 'filed_at', type: 'text' })
  filedAt: string;

  @Column({ name: 'due_on', type: 'text' })
  dueOn: string;

  @Column({ name: 'outcome', type: 'text', nullable: true })
  outcome: string | null;

  @Column({ name: 'answer_decision_id', type: 'text', nullable: true })
  answerDecisionId: string | null;

  @Column({ name: 'answered_on', type: 'text', nullable: true })
  answeredOn: string | null;

  @Column({ name: 'announced_on', type: 'text', nullable: true })
  announcedOn: string | null;

  /** Whether the clock stopped. */
  @Column({ name: 'announced', type: 'boolean' })
  announced: boolean;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
