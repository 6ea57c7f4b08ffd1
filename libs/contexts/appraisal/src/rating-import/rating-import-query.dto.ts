import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import type { DecisionDto } from '#app/decision-life-http';
import { IsAgencySlug, IsCivilDate, IsOpaqueId, IsSha256, IsWhole, IsYear, Length } from '#app/web';

/** What the rows of any file about appraisals do not say themselves. */
export class RatingImportQuery {
  /** Agency whose persons the rows are about. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Year appraised. @example 2025 */
  @Type(() => Number)
  @IsYear()
  year: number;

  /** SHA-256 of the whole file, lower-case hex. @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" */
  @IsSha256()
  fileSha256: string;

  /** Number of the first line of this part in its file: of CSV, the line after the header. Default: where a file begins. @example 2 */
  @IsOptional()
  @Type(() => Number)
  @IsWhole(1, Number.MAX_SAFE_INTEGER)
  firstLine?: number;
}

/** The decision that all annual ratings of a file share. */
export class AnnualRowsQuery extends RatingImportQuery {
  /** Day of the ratings. @example "2026-01-06" */
  @IsCivilDate()
  decidedOn: string;

  /** Number of the SK that carries all rows, also those of another file; left out: not in the source. @example "800.1.6.2/910/BKPSDM/2026" */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  skNumber?: string;

  /** @example "PyB" */
  @IsIn(['PPK', 'PyB'])
  signatoryRole: 'PPK' | 'PyB';

  /** Post of who signed. @example "sekretaris-daerah" */
  @IsOpaqueId()
  signatoryPost: string;

  /** Law and version the ratings rest on, parted by an at sign. @example "PermenPANRB 6/2022@2022" */
  @Matches(/^[^@]{1,300}@[^@]{1,100}$/)
  legalBasis: string;
}

/** The decision fields that all rows share, as a single command states them. */
export function sharedDecision(query: AnnualRowsQuery, batchId: string): DecisionDto {
  const [rule = '', version = ''] = query.legalBasis.split('@');
  return {
    batchId,
    decidedOn: query.decidedOn,
    ...(query.skNumber !== undefined && { skNumber: query.skNumber }),
    signatory: { role: query.signatoryRole, postId: query.signatoryPost },
    legalBasis: [{ rule, version }],
    evidence: [{ kind: 'source-file', sha256: query.fileSha256 }],
  };
}
