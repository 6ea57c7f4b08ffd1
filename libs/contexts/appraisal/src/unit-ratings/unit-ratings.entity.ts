import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SealedFields } from '#app/platform';

/** One fact of a person's year, with no more of it than the register and the counts need. */
export interface KeptFact {
  readonly type: string;
  readonly leafId: string;
  readonly recordedAt: string;
  readonly position: string;
  /** Public values. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Private values, as the log keeps them; opened when they are read. */
  readonly sealed: SealedFields;
}

/** One person's year. What it says stays sealed, so that an erasure needs no rewrite here. Internal. */
@Entity({ name: 'appraisal_year' })
@Index(['agency_id', 'year'])
export class AppraisalYearRow {
  /** Name of the stream; with the person, whose key seals the year. */
  @PrimaryColumn({ name: 'stream', type: 'text' })
  stream: string;

  @Column({ name: 'agency_id', type: 'text' })
  agency_id: string;

  @Column({ name: 'year', type: 'integer' })
  year: number;

  @Column({ name: 'subject', type: 'text', nullable: true })
  subject: string | null;

  /** Oldest first. */
  @Column({ name: 'facts', type: 'jsonb' })
  facts: KeptFact[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
