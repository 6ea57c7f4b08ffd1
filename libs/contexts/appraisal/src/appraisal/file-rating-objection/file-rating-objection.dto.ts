import { IsOptional, IsString } from 'class-validator';
import { IsCivilDate, Length } from '#app/web';

/** The person's objection to the annual rating. */
export class FileRatingObjectionDto {
  /** Day it was filed; default: today. @example "2026-01-22" */
  @IsOptional()
  @IsCivilDate()
  filedOn?: string;

  /** Reasons, as stated; never public. @example "Capaian triwulan IV tidak dihitung." */
  @IsString()
  @Length(1, 8000)
  grounds: string;
}
