import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A final rating that stands, by its decision: no person, only what the unit's summary counts. Internal. */
@Entity({ name: 'unit_rating' })
@Index(['agency_id', 'unit_id', 'year'])
export class UnitRatingRow {
  @PrimaryColumn({ name: 'decision_id', type: 'text' })
  decision_id: string;

  @Column({ name: 'agency_id', type: 'text' })
  agency_id: string;

  @Column({ name: 'unit_id', type: 'text' })
  unit_id: string;

  @Column({ name: 'year', type: 'integer' })
  year: number;

  @Column({ name: 'predicate', type: 'text' })
  predicate: string;

  @Column({ name: 'decided_on', type: 'text' })
  decided_on: string;

  /** Day the person received it, which begins the objection window; null: not stated, the day of the decision counts. */
  @Column({ name: 'received_on', type: 'text', nullable: true })
  received_on: string | null;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
