import { IsString } from 'class-validator';
import { Length } from '#app/web';
import { DecisionDto } from '#app/decision-life-http';

/** The cancellation of an announced vacancy (pembatalan lowongan). */
export class CancelVacancyDto extends DecisionDto {
  /** @example "Formasi dialihkan oleh Menteri." */
  @IsString()
  @Length(1, 8000)
  reason: string;

  /** Who cancelled it. @example "Wali Kota Contoh A" */
  @IsString()
  @Length(1, 500)
  authority: string;
}
