import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import type { DecisionDto } from '#app/decision-life-http';
import { IsCivilDate, IsOpaqueId, IsSha256, IsWhole, Length } from '#app/web';
import { SELECTIONS, type Selection } from '../application/score.events.js';

/** What the rows of any file do not say themselves. */
export class RoundImportQuery {
  /** SHA-256 of the whole file, lower-case hex. @example "c4abe808a1ae5d5b36bbd3b23edb509db3a3505745e3b53658cb8bf620dfff6f" */
  @IsSha256()
  fileSha256: string;

  /** Number of the first line of this part in its file: of CSV, the line after the header. Default: where a file begins. @example 2 */
  @IsOptional()
  @Type(() => Number)
  @IsWhole(1, Number.MAX_SAFE_INTEGER)
  firstLine?: number;
}

/** What the rows of applications share. */
export class ApplicationRowsQuery extends RoundImportQuery {
  /** The formation of rows that name none; without it the column formationId has to be there. @example "b16233d2-bff0-539c-a6da-5cd1fbdb0e69" */
  @IsOptional()
  @IsUUID()
  formationId?: string;
}

/** The decision that all rows of a file share. */
export class DecidedRowsQuery extends RoundImportQuery {
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

/** What the rows of administrative results share. */
export class AdministrativeResultRowsQuery extends DecidedRowsQuery {
  /** Day of the announcement; the window for objections counts from it. @example "2024-09-19" */
  @IsCivilDate()
  announcedOn: string;

  /** Who verified, where a row does not say; default: the account of the recording officer. @example "verifikator-2" */
  @IsOptional()
  @IsOpaqueId()
  verifier?: string;
}

/** What the rows of scores share. */
export class ScoreRowsQuery extends RoundImportQuery {
  /** Which selection. @example "skd" */
  @IsIn(SELECTIONS)
  selection: Selection;

  /** Day of the test. @example "2024-10-16" */
  @IsCivilDate()
  satOn: string;

  /** Session of the computer test (sesi CAT). @example "CAT-2024-10-16-1" */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  catBatch?: string;

  /** Tests of SKB or of the competence selection, each a column of its name, with its highest score. @example "SKB CAT=500|Wawancara=100" */
  @IsOptional()
  @Matches(/^[^|=]{1,100}(=\d{1,6})?(\|[^|=]{1,100}(=\d{1,6})?){0,19}$/)
  tests?: string;
}

/** What the rows of numbers share. */
export class NipRowsQuery extends DecidedRowsQuery {
  /** Number of BKN's technical consideration. @example "PERTEK-901/2025" */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  pertekNumber?: string;

  /** Its date. @example "2025-02-10" */
  @IsOptional()
  @IsCivilDate()
  pertekDate?: string;
}

/** The decision fields that all rows share, as a single command states them. */
export function sharedDecision(query: DecidedRowsQuery, batchId: string): DecisionDto {
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
