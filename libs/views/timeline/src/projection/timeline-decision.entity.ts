import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A published decision as later acts on it need it: when it may be told, and what it shows. Internal. */
@Entity({ name: 'timeline_decision' })
export class TimelineDecisionRow {
  @PrimaryColumn({ name: 'decision_id', type: 'text' })
  decision_id: string;

  /** `released_at` of its item. */
  @Column({ name: 'released_at', type: 'text' })
  released_at: string;

  /** `<context>.<Type>`. */
  @Column({ name: 'type', type: 'text' })
  type: string;

  /** Names of the fields that its item shows. */
  @Column({ name: 'fields', type: 'json' })
  fields: readonly string[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
