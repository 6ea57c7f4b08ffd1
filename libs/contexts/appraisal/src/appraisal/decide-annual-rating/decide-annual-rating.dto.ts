import { IsIn, IsOptional, Matches } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsAgencySlug, IsCivilDate, IsOpaqueId, IsYear } from '#app/web';
import { EXPECTATIONS, type Expectation } from '#app/personnel';

/** A person's final rating of one year. */
export class DecideAnnualRatingDto extends DecisionDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Opaque reference of the person; never a name, never a NIP. @example "p-contoh-0001" */
  @IsOpaqueId()
  personRef: string;

  /** Year rated. @example 2025 */
  @IsYear()
  year: number;

  /** Unit the person is counted in. @example "unit-contoh-a-01" */
  @IsOpaqueId()
  unitId: string;

  /** Outcome (hasil kerja), against expectation. @example "sesuai" */
  @IsIn(EXPECTATIONS)
  outcome: Expectation;

  /** Behaviour (perilaku kerja), against expectation. @example "di-atas" */
  @IsIn(EXPECTATIONS)
  behaviour: Expectation;

  /** Predicate: SB, B, BP, K, SK or its words; "Cukup" means Butuh Perbaikan. @example "Baik" */
  @Matches(/^(sb|bp?|sk|k|sangat baik|baik|butuh perbaikan|cukup|kurang|sangat kurang)$/i)
  predicate: string;

  /** Day the person received the rating; default: the day of the decision. @example "2026-01-08" */
  @IsOptional()
  @IsCivilDate()
  receivedOn?: string;

  /** Post of the rater (pejabat penilai). @example "kepala-bidang-1" */
  @IsOptional()
  @IsOpaqueId()
  raterPostId?: string;

  /** The rater in person, compared with who holds that post on the day; not recorded. @example "p-contoh-0001" */
  @IsOptional()
  @IsOpaqueId()
  raterRef?: string;
}
