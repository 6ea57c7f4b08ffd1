import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsAgencySlug, IsCivilDate, IsOpaqueId, IsYear, KNOWN_AT, Paging } from '#app/web';

/** Clocks by which the register may be asked. */
export const OVERDUE = ['deadline', 'followUp'] as const;

/** Which part of the register of ratings. */
export class RatingsQuery extends Paging {
  /** The agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Year rated. @example 2025 */
  @Type(() => Number)
  @IsYear()
  year: number;

  /** Only the persons whom this unit counts itself. @example "dinas-kesehatan" */
  @IsOptional()
  @IsOpaqueId()
  unitId?: string;

  /** Only those whose clock is overdue. @example "followUp" */
  @IsOptional()
  @IsIn(OVERDUE)
  overdue?: (typeof OVERDUE)[number];

  @ApiPropertyOptional({ type: String, description: KNOWN_AT })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  knownAt?: string;

  /** In the law of which day, on which the clocks are read as well; default: whatever the living decisions say, and today. */
  @IsOptional()
  @IsCivilDate()
  validAt?: string;
}
