import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One event of the log, without its values: these are read from the log itself, so that this table holds nothing that
 * is ever erased. It finds decisions by their id and keeps each reader to its agencies.
 */
@Entity({ name: 'decision_history_event' })
@Index(['stream', 'revision'])
@Index(['decisionId'], { where: '"decision_id" is not null' })
@Index(['eventId'], { unique: true })
@Index(['subject'], { where: '"subject" is not null' })
export class HistoryEventRow {
  @PrimaryColumn({ name: 'position', type: 'text' })
  position: string;

  @Column({ name: 'event_id', type: 'text' })
  eventId: string;

  @Column({ name: 'stream', type: 'text' })
  stream: string;

  @Column({ name: 'category', type: 'text' })
  category: string;

  /** Decimal. */
  @Column({ name: 'revision', type: 'bigint' })
  revision: string;

  /** `<context>.<Type>`. */
  @Column({ name: 'public_name', type: 'text' })
  publicName: string;

  /** The decision that the event is. */
  @Column({ name: 'decision_id', type: 'text', nullable: true })
  decisionId: string | null;

  /** The decision that the event acts on. */
  @Column({ name: 'ref_decision_id', type: 'text', nullable: true })
  refDecisionId: string | null;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  /** Opaque reference of the person concerned. */
  @Column({ name: 'subject', type: 'text', nullable: true })
  subject: string | null;

  @Column({ name: 'recorded_at', type: 'timestamptz', precision: 3 })
  recordedAt: string | Date;

  /** Civil date of legal effect, as text: what was recorded is shown, even a day that does not exist. */
  @Column({ name: 'valid_at', type: 'text', nullable: true })
  validAt: string | null;

  @Column({ name: 'actor_role', type: 'text' })
  actorRole: string;

  @Column({ name: 'actor_office', type: 'text', nullable: true })
  actorOffice: string | null;

  @Column({ name: 'leaf_id', type: 'text' })
  leafId: string;
}
