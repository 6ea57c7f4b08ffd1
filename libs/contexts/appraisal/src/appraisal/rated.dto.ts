import { IsIn, IsOptional, Matches } from 'class-validator';
import { EXPECTATIONS, predicateOf, type Expectation } from '#app/personnel';
import { IsAgencySlug, IsOpaqueId, IsYear } from '#app/web';
import type { Rated } from './matrix.js';

/** Outcome and behaviour against expectation, and the predicate they give. */
export class RatedDto {
  /** Outcome (hasil kerja), against expectation. @example "sesuai" */
  @IsIn(EXPECTATIONS)
  outcome: Expectation;

  /** Behaviour (perilaku kerja), against expectation. @example "di-atas" */
  @IsIn(EXPECTATIONS)
  behaviour: Expectation;

  /** Predicate: SB, B, BP, K, SK or its words; "Cukup" means Butuh Perbaikan. @example "Baik" */
  @Matches(/^(sb|bp?|sk|k|sangat baik|baik|butuh perbaikan|cukup|kurang|sangat kurang)$/i)
  predicate: string;
}

/** Whose year it is, and under which agency. */
export class OfYearDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Opaque reference of the person; never a name, never a NIP. @example "p-contoh-0901" */
  @IsOpaqueId()
  personRef: string;

  /** Year appraised. @example 2025 */
  @IsYear()
  year: number;
}

/** Who rated, by post and, where it is stated, in person. */
export class RaterDto extends OfYearDto {
  /** Post of the rater (pejabat penilai). @example "kepala-bidang-1" */
  @IsOpaqueId()
  raterPostId: string;

  /** The rater in person, compared with who holds that post on the day; not recorded. @example "p-contoh-0001" */
  @IsOptional()
  @IsOpaqueId()
  raterRef?: string;
}

/** The values of a rating as stated. */
export const ratedOf = ({ outcome, behaviour, predicate }: RatedDto): Rated => ({
  outcome,
  behaviour,
  // The request's shape admits only words that mean a predicate.
  predicate: predicateOf(predicate)!,
});
