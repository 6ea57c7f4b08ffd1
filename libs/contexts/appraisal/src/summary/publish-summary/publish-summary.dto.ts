import { Type } from 'class-transformer';
import { IsIn, IsOptional, Matches, ValidateNested } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsAgencySlug, IsOpaqueId, IsWhole, IsYear } from '#app/web';
import { PREDICATES, type Predicate } from '#app/personnel';

const CELL = /^(\d{1,9}|<\d{1,4}|<hidden>)$/;

/** A table as printed, computed elsewhere: the publication is refused unless the events give the same. */
export class StatedTableDto {
  /** @example "6" */
  @Matches(CELL)
  SB: string;

  /** @example "20" */
  @Matches(CELL)
  B: string;

  /** @example "5" */
  @Matches(CELL)
  BP: string;

  /** @example "<hidden>" */
  @Matches(CELL)
  K: string;

  /** @example "<5" */
  @Matches(CELL)
  SK: string;
}

/** Objections of the unit and year, as the officer counts them. */
export class ObjectionsDto {
  /** Objections filed. @example 7 */
  @IsWhole(0, 1_000_000)
  filed: number;

  /** Of these, how many changed the rating. @example 1 */
  @IsWhole(0, 1_000_000)
  changed: number;
}

/** The yearly summary of a unit. What it counts comes from the ratings recorded. */
export class PublishSummaryDto extends DecisionDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** The unit. @example "unit-contoh-a-01" */
  @IsOpaqueId()
  unitId: string;

  /** Year rated. @example 2025 */
  @IsYear()
  year: number;

  /** The unit's own predicate. @example "B" */
  @IsIn(PREDICATES)
  orgPredicate: Predicate;

  /** Persons to be rated; internal. @example 40 */
  @IsWhole(0, 1_000_000)
  headcount: number;

  @IsOptional()
  @ValidateNested()
  @Type(() => ObjectionsDto)
  objections?: ObjectionsDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => StatedTableDto)
  table?: StatedTableDto;
}
