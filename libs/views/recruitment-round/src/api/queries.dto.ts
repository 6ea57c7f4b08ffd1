import { IsIn, IsOptional } from 'class-validator';
import { IsAgencySlug, Paging } from '#app/web';
import { OBJECTION_STATES, type ObjectionState } from '../reading/objections.js';

/** Which rounds to list. */
export class RoundsQuery extends Paging {
  /** Slug of the agency. @example "kota-contoh-a" */
  @IsOptional()
  @IsAgencySlug()
  agency?: string;
}

/** Which objections to list. */
export class ObjectionsQuery extends Paging {
  /** Where they stand. @example "overdue" */
  @IsOptional()
  @IsIn(OBJECTION_STATES)
  state?: ObjectionState;
}
