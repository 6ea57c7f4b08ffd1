import { IsIn, IsOptional } from 'class-validator';
import { IsAgencySlug, Paging } from '#app/web';
import { ROUND_KINDS } from '../round/round.events.js';

/** Which vacancies to list. */
export class VacanciesQuery extends Paging {
  /** Slug of the agency. @example "kota-contoh-a" */
  @IsOptional()
  @IsAgencySlug()
  agency?: string;

  /** Kind of procurement. @example "pppk" */
  @IsOptional()
  @IsIn(ROUND_KINDS)
  kind?: string;

  /** Where the vacancy stands. @example "announced" */
  @IsOptional()
  @IsIn(['defined', 'announced', 'cancelled'])
  status?: string;
}
