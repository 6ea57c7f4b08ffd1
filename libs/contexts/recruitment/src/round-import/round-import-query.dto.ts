import { IsIn, IsOptional, IsString, IsUUID, Matches } from 'class-validator';
import { DecidedRowsQuery, FileRowsQuery } from '#app/bulk';
import { IsCivilDate, IsOpaqueId, Length } from '#app/web';
import { SELECTIONS, type Selection } from '../application/score.events.js';

/** What the rows of applications share. */
export class ApplicationRowsQuery extends FileRowsQuery {
  /** The formation of rows that name none; without it the column formationId has to be there. @example "b16233d2-bff0-539c-a6da-5cd1fbdb0e69" */
  @IsOptional()
  @IsUUID()
  formationId?: string;
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
export class ScoreRowsQuery extends FileRowsQuery {
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
