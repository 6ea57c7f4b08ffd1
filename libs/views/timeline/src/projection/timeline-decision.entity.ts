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

  /** Fields of its form that its item does not show, as JSON; almost always none. */
  @Column({ name: 'withheld', type: 'json' })
  withheld: readonly string[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
