import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TrailFact } from './trail.js';

/** An agency by its registered name. */
@Entity({ name: 'recruitment_agency' })
export class RoundAgencyRow {
  @PrimaryColumn({ name: 'agency_id', type: 'text' })
  agencyId: string;

  @Column({ name: 'name', type: 'text' })
  name: string;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** A round (pengadaan) with its public trail. */
@Entity({ name: 'recruitment_round' })
@Index(['openedOn', 'roundId'])
export class RoundRow {
  @PrimaryColumn({ name: 'round_id', type: 'text' })
  roundId: string;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  /** False once its opening fell. */
  @Column({ name: 'open', type: 'boolean' })
  open: boolean;

  @Column({ name: 'kind', type: 'text' })
  kind: string;

  @Column({ name: 'procurement_name', type: 'text' })
  procurementName: string;

  @Column({ name: 'fiscal_year', type: 'int' })
  fiscalYear: number;

  /** Day on the SK of the opening. */
  @Column({ name: 'opened_on', type: 'text' })
  openedOn: string;

  @Column({ name: 'trail', type: 'json' })
  trail: TrailFact[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
