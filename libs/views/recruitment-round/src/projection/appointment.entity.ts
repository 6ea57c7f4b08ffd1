import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A decision that appointed somebody of a formation; counted by the day of recording, as numbers are. Not whom. */
@Entity({ name: 'recruitment_appointment' })
export class AppointmentRow {
  @PrimaryColumn({ name: 'decision_id', type: 'text' })
  decisionId: string;

  @Index()
  @Column({ name: 'formation_id', type: 'text' })
  formationId: string;

  /** Agency that appointed: a formation counts those of its own only. */
  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  /** Day of recording, Asia/Jakarta. */
  @Column({ name: 'day', type: 'text' })
  day: string;

  /** False once it was revoked or annulled. */
  @Column({ name: 'stands', type: 'boolean' })
  stands: boolean;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
