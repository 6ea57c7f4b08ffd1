import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { FileRowsQuery } from '#app/bulk';
import { IsAgencySlug, IsCivilDate, IsCode, IsOpaqueId, Length } from '#app/web';

/** What the rows of a file of existing staff share. */
export class EmployeeImportsQuery extends FileRowsQuery {
  /** Agency that takes them over. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** System or register that the file was taken from. @example "simpeg" */
  @IsCode()
  system: string;

  /** Date of the document that the takeover rests on. @example "2024-12-31" */
  @IsCivilDate()
  decidedOn: string;

  /** Number of that document; left out: not in the source. @example "800/910/BKPSDM/2024" */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  skNumber?: string;

  /** @example "PyB" */
  @IsOptional()
  @IsIn(['PPK', 'PyB'])
  signatoryRole?: 'PPK' | 'PyB';

  /** Post of who signed, with the role; left out: not in the source. @example "sekda" */
  @IsOptional()
  @IsOpaqueId()
  signatoryPost?: string;

  /** Law and version the takeover rests on, parted by an at sign. @example "Perwal Contoh 12/2024@2024" */
  @Matches(/^[^@]{1,300}@[^@]{1,100}$/)
  legalBasis: string;
}
