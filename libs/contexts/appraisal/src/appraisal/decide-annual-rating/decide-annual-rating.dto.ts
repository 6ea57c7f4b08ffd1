import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { DecisionDto } from '#app/decision-life-http';
import { IsCivilDate, MaxLength } from '#app/web';
import { EXPECTATIONS, type Expectation } from '../predicates.js';

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A person's final rating of one year. */
export class DecideAnnualRatingDto extends DecisionDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  agencyId: string;

  /** Opaque reference of the person; never a name, never a NIP. @example "p-contoh-0001" */
  @Matches(ID)
  personRef: string;

  @ApiProperty({ type: 'integer', minimum: 1945, maximum: 2200, description: 'Year rated.', example: 2025 })
  @IsInt()
  @Min(1945)
  @Max(2200)
  year: number;

  /** Unit the person is counted in. @example "unit-contoh-a-01" */
  @Matches(ID)
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
}
