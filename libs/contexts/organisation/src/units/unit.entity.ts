import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A public fact of a unit, with what tells when it was known. */
export interface KeptUnitFact {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly recordedAt: string;
  readonly revision: string;
  readonly position: string;
}

/** A unit with all its facts: they are public and few, and the tree of a day is made of them. */
@Entity('unit')
@Index(['agencyId'])
@Index(['parentUnitId'])
export class UnitRow {
  @PrimaryColumn({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  @Column({ name: 'parent_unit_id', type: 'text', nullable: true })
  parentUnitId: string | null;

  @Column({ name: 'facts', type: 'jsonb' })
  facts: KeptUnitFact[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}
