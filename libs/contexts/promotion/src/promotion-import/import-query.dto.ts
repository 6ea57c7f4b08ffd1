import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import type { DecisionDto } from '#app/decision-life-http';
import { IsAgencySlug, IsCivilDate, IsOpaqueId, IsSha256, IsWhole, Length } from '#app/web';

/** What the rows of any file do not say themselves. */
export class ImportQuery {
  /** SHA-256 of the whole file, lower-case hex. @example "d0fb6d94a40b020c067c9f40941e22bb413cbc41d77b73f587c9d4be184ce2e8" */
  @IsSha256()
  fileSha256: string;

  /** Number of the first line of this part in its file: of CSV, the line after the header. Default: where a file begins. @example 2 */
  @IsOptional()
  @Type(() => Number)
  @IsWhole(1, Number.MAX_SAFE_INTEGER)
  firstLine?: number;
}

/** What the rows of proposals share. */
export class ProposalRowsQuery extends ImportQuery {
  /** Proposing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Day of the proposals, where a row does not say. @example "2022-01-20" */
  @IsCivilDate()
  proposedOn: string;
}

/** The decision that all rows of a file share. */
export class GrantRowsQuery extends ImportQuery {
  /** Date of the SK. @example "2022-03-25" */
  @IsCivilDate()
  decidedOn: string;

  /** Number of the SK that carries all rows that state none; left out: not in the source. @example "823.3/910/BKPSDM/2022" */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  skNumber?: string;

  /** @example "PPK" */
  @IsIn(['PPK', 'PyB'])
  signatoryRole: 'PPK' | 'PyB';

  /** Post of who signed. @example "walikota" */
  @IsOpaqueId()
  signatoryPost: string;

  /** Law and version the decision rests on, parted by an at sign. @example "PP 99/2000@2002" */
  @Matches(/^[^@]{1,300}@[^@]{1,100}$/)
  legalBasis: string;
}

/** The decision fields that all rows share, as a single command states them. */
export function sharedDecision(query: GrantRowsQuery): DecisionDto {
  const [rule = '', version = ''] = query.legalBasis.split('@');
  return {
    decidedOn: query.decidedOn,
    signatory: { role: query.signatoryRole, postId: query.signatoryPost },
    legalBasis: [{ rule, version }],
    evidence: [{ kind: 'source-file', sha256: query.fileSha256 }],
  };
}
