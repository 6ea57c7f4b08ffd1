import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { IsAgencySlug, IsOpaqueId, IsYear, Paging } from '#app/web';

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
}
