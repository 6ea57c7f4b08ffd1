import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { IsCivilDate, IsOpaqueId, IsSha256, IsWhole, Length } from '#app/web';

/** What the rows of any file do not say themselves. */
export class FileRowsQuery {
  /** SHA-256 of the whole file, lower-case hex. @example "c4abe808a1ae5d5b36bbd3b23edb509db3a3505745e3b53658cb8bf620dfff6f" */
  @IsSha256()
  fileSha256: string;

  /** Number of the first line of this part in its file: of CSV, the line after the header. Default: where a file begins. @example 2 */
  @IsOptional()
  @Type(() => Number)
  @IsWhole(1, Number.MAX_SAFE_INTEGER)
  firstLine?: number;
}

/** The decision that all rows of a file share. */
export class DecidedRowsQuery extends FileRowsQuery {
  /** Date of the SK. @example "2024-09-17" */
  @IsCivilDate()
  decidedOn: string;

  /** Number of the SK that carries all rows, also those of another file; left out: not in the source. @example "800.1.2.2/910/BKPSDM/2024" */
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

  /** Law and version the decision rests on, parted by an at sign. @example "PermenPANRB 6/2024@2024" */
  @Matches(/^[^@]{1,300}@[^@]{1,100}$/)
  legalBasis: string;
}

/** The decision fields that all rows share, as a single command states them. The number of the SK goes with a batch. */
export function sharedDecision(query: DecidedRowsQuery) {
  const [rule = '', version = ''] = query.legalBasis.split('@');
  return {
    decidedOn: query.decidedOn,
    signatory: { role: query.signatoryRole, postId: query.signatoryPost },
    legalBasis: [{ rule, version }],
    evidence: [{ kind: 'source-file', sha256: query.fileSha256 }],
  };
}

/** The same under the batch that carries all rows of one SK. */
export const sharedBatch = (query: DecidedRowsQuery, batchId: string) => ({
  ...sharedDecision(query),
  batchId,
  ...(query.skNumber !== undefined && { skNumber: query.skNumber }),
});

/** What tells the rows of one SK from all others: its day and number; where none is stated, the file. */
export const sharedBy = (
  query: Pick<DecidedRowsQuery, 'fileSha256'> & Partial<Pick<DecidedRowsQuery, 'decidedOn' | 'skNumber'>>,
): readonly unknown[] =>
  query.skNumber === undefined ? ['file', query.fileSha256] : ['sk', query.decidedOn, query.skNumber];
