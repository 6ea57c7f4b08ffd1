import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SealedFields } from '#app/platform';

/** One fact of a matter, with no more of it than the flags need. */
export interface KeptFact {
  readonly type: string;
  /** `<context>.<Type>`. */
  readonly publicName: string;
  readonly eventId: string;
  readonly leafId: string;
  readonly stream: string;
  readonly recordedAt: string;
  readonly position: string;
  /** Public values. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Private values, as the log keeps them; opened when they are read. */
  readonly sealed: SealedFields;
}

/** What a row is about: one decision, one objection, what was ranked and corrected of one formation, a fact with findings, an agency. */
export type MatterKind = 'decision' | 'objection' | 'formation' | 'finding' | 'agency';

/** Facts that are judged together. No flag stands here: each is computed when it is asked for. Internal. */
@Entity({ name: 'flag_matter' })
@Index(['agencyId', 'type', 'position'])
@Index(['agencyId'], { where: '"suspect" or "days_late" > 0' })
export class FlagMatterRow {
  /** Kind and id, with a blank between them. */
  @PrimaryColumn({ name: 'matter', type: 'text' })
  matter: string;

  @Column({ name: 'kind', type: 'text' })
  kind: MatterKind;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  /** Type of the first fact. */
  @Column({ name: 'type', type: 'text' })
  type: string;

  /** Whose key seals what is private; null: the stream's. */
  @Column({ name: 'subject', type: 'text', nullable: true })
  subject: string | null;

  /** Of a decision: as recorded, or as once corrected, it shows what a flag looks for, whatever the parameters of that flag. */
  @Column({ name: 'suspect', type: 'boolean' })
  suspect: boolean;

  /** Of a decision: most days between it and its recording that it ever stated; zero for one from before the agency's ledger. */
  @Column({ name: 'days_late', type: 'integer' })
  daysLate: number;

  /** Oldest first. */
  @Column({ name: 'facts', type: 'json' })
  facts: readonly KeptFact[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
