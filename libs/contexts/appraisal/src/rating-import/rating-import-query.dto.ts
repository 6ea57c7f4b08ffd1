import { Type } from 'class-transformer';
import { DecidedRowsQuery, FileRowsQuery } from '#app/bulk';
import { IsAgencySlug, IsYear } from '#app/web';

/** What the rows of any file about appraisals do not say themselves. */
export class RatingImportQuery extends FileRowsQuery {
  /** Agency whose persons the rows are about. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Year appraised. @example 2025 */
  @Type(() => Number)
  @IsYear()
  year: number;
}

/** The decision that all annual ratings of a file share. */
export class AnnualRowsQuery extends DecidedRowsQuery implements RatingImportQuery {
  /** Agency whose persons the rows are about. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Year appraised. @example 2025 */
  @Type(() => Number)
  @IsYear()
  year: number;
}
