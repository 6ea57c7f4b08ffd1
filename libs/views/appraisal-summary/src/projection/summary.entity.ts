import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SummaryVersion } from './versions.js';

/** A name that was given to an agency or a unit. */
@Entity({ name: 'summary_name' })
export class SummaryNameRow {
  /** `agency <slug>` or `unit <unitId>`. */
  @PrimaryColumn({ name: 'named', type: 'text' })
  named: string;

  @Column({ name: 'name', type: 'text' })
  name: string;

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** The summaries of a unit and year, in every version. */
@Entity({ name: 'appraisal_summary' })
@Index(['agencyId', 'year'])
export class SummaryRow {
  @PrimaryColumn({ name: 'unit_id', type: 'text' })
  unitId: string;

  @PrimaryColumn({ name: 'year', type: 'int' })
  year: number;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  /** In the order of publication. */
  @Column({ name: 'versions', type: 'json' })
  versions: SummaryVersion[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
