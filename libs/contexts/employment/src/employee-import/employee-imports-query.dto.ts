import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsAgencySlug, IsCivilDate, IsCode, IsOpaqueId, IsSha256, IsWhole, Length } from '#app/web';

/** What the rows of a file of existing staff share. */
export class EmployeeImportsQuery {
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

  /** SHA-256 of the whole file, lower-case hex: the evidence. @example "d0fb6d94a40b020c067c9f40941e22bb413cbc41d77b73f587c9d4be184ce2e8" */
  @IsSha256()
  fileSha256: string;

  /** Number of the first line of this part in its file: of CSV, the line after the header. Default: where a file begins. @example 2 */
  @IsOptional()
  @Type(() => Number)
  @IsWhole(1, Number.MAX_SAFE_INTEGER)
  firstLine?: number;
}
