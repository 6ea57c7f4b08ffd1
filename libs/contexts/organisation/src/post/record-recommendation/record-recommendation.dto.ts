import { IsBoolean, IsOptional, IsString } from 'class-validator';
import { IsCivilDate, IsOpaqueId, Length } from '#app/web';

/** What an overseer recommended. */
export class RecordRecommendationDto {
  /** The body; it has to be in office on the date of its letter. @example "BKN" */
  @IsString()
  @Length(1, 500)
  body: string;

  /** @example "B-927/BKN/2026" */
  @IsString()
  @Length(1, 500)
  number: string;

  /** @example "2026-01-15" */
  @IsCivilDate()
  date: string;

  /** The decision it is about; left out: what is to be decided about the post. */
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
