import { IsIn, IsOptional, Matches } from 'class-validator';
import { Paging, MaxLength } from '#app/web';
import { ROUND_KINDS } from '../round/round.events.js';

/** Which vacancies to list. */
export class VacanciesQuery extends Paging {
  /** Slug of the agency. @example "kota-contoh-a" */
  @IsOptional()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
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
