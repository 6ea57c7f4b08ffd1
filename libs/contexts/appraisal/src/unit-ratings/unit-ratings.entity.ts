import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SealedFields } from '#app/platform';

/** Sealed fields of one event: what its correction changed, or what it stated. */
export interface SealedOfEvent {
  readonly leafId: string;
  readonly sealed: SealedFields;
}

/**
 * A final rating that stands, by its decision. What it says stays sealed and is opened when it is counted, so that an
 * erasure needs no rewrite here. Internal.
 */
@Entity({ name: 'unit_rating' })
@Index(['agency_id', 'year'])
export class UnitRatingRow {
  @PrimaryColumn({ name: 'decision_id', type: 'text' })
  decision_id: string;

  @Column({ name: 'agency_id', type: 'text' })
  agency_id: string;

  @Column({ name: 'year', type: 'integer' })
  year: number;

  @Column({ name: 'decided_on', type: 'text' })
  decided_on: string;

  /** Stream and person whose key seals the rating. */
  @Column({ name: 'stream', type: 'text' })
  stream: string;

  @Column({ name: 'subject', type: 'text', nullable: true })
  subject: string | null;

  /** `unitId`, `predicate`, and `receivedOn`: the day the person received it, which begins the objection window. */
  @Column({ name: 'rated', type: 'jsonb' })
  rated: SealedOfEvent;

  /** Corrections of sealed fields, oldest first. */
  @Column({ name: 'corrections', type: 'jsonb' })
  corrections: SealedOfEvent[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
