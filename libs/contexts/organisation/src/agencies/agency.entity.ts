import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agency of the register. */
@Entity('agency')
export class AgencyRow {
  @PrimaryColumn({ name: 'agency_id', type: 'text' })
  agencyId: string;

  @Column({ name: 'name', type: 'text' })
  name: string;

  @Column({ name: 'former_names', type: 'jsonb' })
  formerNames: string[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
