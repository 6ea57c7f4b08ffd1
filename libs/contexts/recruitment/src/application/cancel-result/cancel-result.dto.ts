import { IsOptional, IsString } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsCivilDate, Length } from '#app/web';

/** The cancellation of a pass; `reasonCode` is required. */
export class CancelResultDto extends DecisionDto {
  /** Day of the announcement, day 0 of a new window for an objection; default: the day of the SK. @example "2024-10-02" */
  @IsOptional()
  @IsCivilDate()
  announcedOn?: string;

  /** Detail behind the coded reason; never public. */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  detail?: string;
}
