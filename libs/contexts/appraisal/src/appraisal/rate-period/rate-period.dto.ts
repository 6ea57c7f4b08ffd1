import { IsBoolean, IsIn, IsOptional, Matches } from 'class-validator';
import { EXPECTATIONS, type Expectation } from '#app/personnel';
import { IsCivilDate, IsOpaqueId, IsWhole } from '#app/web';
import { RaterDto } from '../rated.dto.js';

/** The rating of a period of the year. */
export class RatePeriodDto extends RaterDto {
  /** Number of the period within the year. @example 2 */
  @IsWhole(1, 12)
  period: number;

  /** Periods of the year: 4 are quarters, 12 months. @example 4 */
  @IsWhole(1, 12)
  periods: number;

  /** Unit the person is counted in. @example "dinas-kesehatan" */
  @IsOpaqueId()
  unitId: string;

  /** Outcome (hasil kerja), against expectation. @example "sesuai" */
  @IsIn(EXPECTATIONS)
  outcome: Expectation;

  /** Behaviour (perilaku kerja), against expectation. @example "sesuai" */
  @IsIn(EXPECTATIONS)
  behaviour: Expectation;

  /** Predicate: SB, B, BP, K, SK or its words; "Cukup" means Butuh Perbaikan. @example "Baik" */
  @Matches(/^(sb|bp?|sk|k|sangat baik|baik|butuh perbaikan|cukup|kurang|sangat kurang)$/i)
  predicate: string;

  /** Day of the rating. @example "2025-07-04" */
  @IsCivilDate()
  ratedOn: string;

  /** True records a rating that was really given although a rule refuses it; its findings stand beside it for ever. */
  @IsOptional()
  @IsBoolean()
  recordedAsTaken?: boolean;
}
