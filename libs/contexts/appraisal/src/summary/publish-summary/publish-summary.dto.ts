import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min, ValidateNested } from 'class-validator';
import { MaxLength } from '#app/web';
import { DecisionDto } from '#app/decision-life-http';
import { PREDICATES, type Predicate } from '../../appraisal/predicates.js';

const ID = /^[A-Za-z0-9_-]{1,64}$/;
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
  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    description: 'Objections filed.',
    example: 7,
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  filed: number;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    description: 'Of these, how many changed the rating.',
    example: 1,
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  changed: number;
}

/** The yearly summary of a unit. What it counts comes from the ratings recorded. */
export class PublishSummaryDto extends DecisionDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  agencyId: string;

  /** The unit. @example "unit-contoh-a-01" */
  @Matches(ID)
  unitId: string;

  @ApiProperty({ type: 'integer', minimum: 1945, maximum: 2200, description: 'Year rated.', example: 2025 })
  @IsInt()
  @Min(1945)
  @Max(2200)
  year: number;

  /** The unit's own predicate. @example "B" */
  @IsIn(PREDICATES)
  orgPredicate: Predicate;

  @ApiProperty({
    type: 'integer',
    minimum: 0,
    maximum: 1_000_000,
    description: 'Persons to be rated; internal.',
    example: 40,
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
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
