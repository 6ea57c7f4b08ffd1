import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agency by its registered name: what the timeline calls it. */
@Entity({ name: 'timeline_agency' })
export class TimelineAgencyRow {
  @PrimaryColumn({ name: 'agency_id', type: 'text' })
  agency_id: string;

  @Column({ name: 'name', type: 'text' })
  name: string;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
