import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Names } from './naming.js';

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

  /** Names that its item shows, by the field that shows them: acts on it show them too. */
  @Column({ name: 'names', type: 'json' })
  names: Names;

  /** Key of the name that it gives; null: none. */
  @Column({ name: 'named', type: 'text', nullable: true })
  named: string | null;

  @Column({ name: 'unit_id', type: 'text', nullable: true })
  unit_id: string | null;

  @Column({ name: 'batch_id', type: 'text', nullable: true })
  batch_id: string | null;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** What a page tells as one entry of a batch was begun: its decisions, or one act on them. Internal. */
@Entity({ name: 'timeline_batch' })
export class TimelineBatchRow {
  /** The batch; of an act also its type, number and date. */
  @PrimaryColumn({ name: 'group', type: 'text' })
  group: string;

  /** Of its first item. */
  @Column({ name: 'position', type: 'text' })
  position: string;
}
