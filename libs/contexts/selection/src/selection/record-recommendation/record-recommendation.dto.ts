import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { IsCivilDate, IsOpaqueId, Length } from '#app/web';

/** What an overseer recommended about the selection. */
export class RecordRecommendationDto {
  /** The body; it has to be in office on the date of its letter. @example "BKN" */
  @IsString()
  @Length(1, 500)
  body: string;

  /** @example "B-928/BKN/2026" */
  @IsString()
  @Length(1, 500)
  number: string;

  /** @example "2026-03-05" */
  @IsCivilDate()
  date: string;

  /** The decision it is about; left out: the selection as a whole. */
  @IsOptional()
  @IsOpaqueId()
  refDecisionId?: string;

  /** What it recommends, as written; never public. */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  text?: string;

  /** True records a letter that was really received although its body was not in office. */
  @IsOptional()
  @IsBoolean()
  recordedAsTaken?: boolean;
}
