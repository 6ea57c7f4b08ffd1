import { IsOptional } from 'class-validator';
import { IsCivilDate, IsCode, Paging } from '#app/web';

/** Which versions of rules to list. */
export class RulesetsQuery extends Paging {
  /** One rule. @example "recruitment.skd.threshold" */
  @IsOptional()
  @IsCode()
  rule?: string;

  /** Only what is in force on that day. @example "2024-09-20" */
  @IsOptional()
  @IsCivilDate()
  on?: string;
}
