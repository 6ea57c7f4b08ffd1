import { FileRowsQuery } from '#app/bulk';
import { IsAgencySlug, IsCivilDate } from '#app/web';

/** What the rows of proposals share. */
export class ProposalRowsQuery extends FileRowsQuery {
  /** Proposing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Day of the proposals, where a row does not say. @example "2022-01-20" */
  @IsCivilDate()
  proposedOn: string;
}
