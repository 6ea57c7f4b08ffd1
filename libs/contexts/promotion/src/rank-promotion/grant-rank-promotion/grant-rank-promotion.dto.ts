import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsAgencySlug, IsOpaqueId } from '#app/web';
import { GrantedDto } from '../grounds/grounds.dto.js';
import { LADDER, PROMOTION_KINDS, type Golongan, type PromotionKind } from '#app/personnel';

/** A rank promotion as granted. */
export class GrantRankPromotionDto extends GrantedDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Kind of promotion. @example "reguler" */
  @IsIn(PROMOTION_KINDS)
  kind: PromotionKind;

  /** Opaque reference of the person; never a name, never a NIP. @example "p-contoh-0001" */
  @IsOpaqueId()
  personRef: string;

  /** Unit the person serves in. @example "unit-contoh-a-01" */
  @IsOpaqueId()
  unitId: string;

  /** Rank held before. @example "III/a" */
  @IsIn(LADDER)
  fromGolongan: Golongan;

  /** Rank held from TMT on. @example "III/b" */
  @IsIn(LADDER)
  toGolongan: Golongan;

  /** Whole years in the former rank at TMT; left out: not stated. Judged where the career does not know the months. @example 4 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  yearsInRank?: number;
}
