import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A basis by its agency: which there are; what each says, and whether it stands, says its own stream. */
@Entity('publication_basis')
@Index(['agencyId', 'basisId'])
export class PublicationBasisRow {
  @PrimaryColumn({ name: 'basis_id', type: 'text' })
  basisId: string;

  @Column({ name: 'agency_id', type: 'text' })
  agencyId: string;

  @Column({ name: 'position', type: 'text' })
  position: string;
}
