import { IsString } from 'class-validator';
import { IsCivilDate, IsOpaqueId, Length } from '#app/web';
import { OfYearDto } from '../rated.dto.js';

/** What a rater told the person about the work. */
export class GiveFeedbackDto extends OfYearDto {
  /** Post of the rater. @example "kepala-bidang-1" */
  @IsOpaqueId()
  raterPostId: string;

  /** Day it was given. @example "2025-05-12" */
  @IsCivilDate()
  givenOn: string;

  /** What was said; never public. @example "Laporan triwulan tepat waktu." */
  @IsString()
  @Length(1, 8000)
  text: string;
}
