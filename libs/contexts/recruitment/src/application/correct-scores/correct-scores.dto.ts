import { IsOptional, IsString } from 'class-validator';
import { IsCivilDate, Length } from '#app/web';
import { ScoresOfSelectionDto } from '../record-scores/record-scores.dto.js';

/** The scores of one selection as they should have been, whole. */
export class CorrectScoresDto extends ScoresOfSelectionDto {
  /** Day of the correction. @example "2024-10-20" */
  @IsCivilDate()
  correctedOn: string;

  /** Why; without it the recorded scores stay. @example "Salah salin dari berita acara sesi." */
  @IsOptional()
  @IsString()
  @Length(1, 8000)
  reason?: string;
}
