import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StoredFact } from './kept-facts.js';

/** What a stream is about, of those that the page of a unit tells of. */
export type MatterKind = 'unit' | 'post' | 'selection' | 'summary';

/** A unit, or what belongs to one, with its public facts. */
@Entity({ name: 'unit_matter' })
@Index(['unitId', 'kind'])
@Index(['agencyId', 'kind'])
@Index(['parentUnitId'])
export class UnitMatterRow {
  /** Kind and key of the stream, with a blank between them. */
  @PrimaryColumn({ name: 'matter', type: 'text' })
  matter: string;

  @Column({ name: 'kind', type: 'text' })
  kind: MatterKind;

  @Column({ name: 'unit_id', type: 'text' })
  unitId: string;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  /** Of a unit: the one above it. */
  @Column({ name: 'parent_unit_id', type: 'text', nullable: true })
  parentUnitId: string | null;

  /** Oldest first. */
  @Column({ name: 'facts', type: 'json' })
  facts: readonly StoredFact[];

  @Column({ name: 'position', type: 'text' })
  position: string;
}

/** An agency by its registered name. */
@Entity({ name: 'unit_agency' })
export class UnitAgencyRow {
  @PrimaryColumn({ name: 'agency_id', type: 'text' })
  agencyId: string;

  @Column({ name: 'name', type: 'text' })
  name: string;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
