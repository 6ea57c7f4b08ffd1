import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SealedFields } from '#app/platform';
import type { Scores, Selection } from '../application/score.events.js';
import type { ApplicantStatus } from '../ranking/applicant.js';
import type { KeptFact } from './shown-applicant.js';

/** Grade point and birth date as they were submitted, sealed, with what opening them needs. */
export interface SealedPersonal {
  readonly leafId: string;
  readonly stream: string;
  readonly subject: string | null;
  readonly sealed: SealedFields;
}

/**
 * An application of a formation, as a ranking and a final result need it. What decides ties that scores leave stays sealed and
 * is opened when a tie reaches it, so that an erasure needs no rewrite here. Internal.
 */
@Entity('formation_applicant')
export class FormationApplicantRow {
  @PrimaryColumn({ name: 'application_id', type: 'text' })
  applicationId: string;

  @Column({ name: 'application_no', type: 'text' })
  applicationNo: string;

  @Index()
  @Column({ name: 'formation_id', type: 'text' })
  formationId: string;

  @Column({ name: 'round_id', type: 'text' })
  roundId: string;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  @Column({ name: 'status', type: 'text' })
  status: ApplicantStatus;

  /** Codes of the requirements not met; of a TMS alone. */
  @Column({ name: 'failed_requirements', type: 'jsonb' })
  failedRequirements: readonly string[];

  @Column({ name: 'scores', type: 'jsonb' })
  scores: Readonly<Partial<Record<Selection, Scores>>>;

  @Column({ name: 'cancelled', type: 'boolean' })
  cancelled: boolean;

  /** Objections that are not answered. */
  @Column({ name: 'open_objections', type: 'integer' })
  openObjections: number;

  @Column({ name: 'personal', type: 'jsonb' })
  personal: SealedPersonal;

  /** Oldest first: the row is what they say together. */
  @Column({ name: 'facts', type: 'jsonb' })
  facts: readonly KeptFact[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
