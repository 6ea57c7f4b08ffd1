import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { LADDER, PROMOTION_KINDS, type Golongan, type PromotionKind } from '#app/personnel';
import { IsAgencySlug, IsCivilDate, IsOpaqueId } from '#app/web';
import type { GroundsDto } from '../grounds/grounds.dto.js';

const CREDIT = /^[0-9]{1,6}(\.[0-9]{1,6})?$/;

/** A promotion that an agency proposes to BKN. */
export class ProposeRankPromotionDto implements GroundsDto {
  /** Proposing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Kind of promotion. @example "reguler" */
  @IsIn(PROMOTION_KINDS)
  kind: PromotionKind;

  /** Opaque reference of the person; never a name, never a NIP. @example "p-contoh-0901" */
  @IsOpaqueId()
  personRef: string;

  /** Unit the person serves in. @example "dinas-kesehatan" */
  @IsOpaqueId()
  unitId: string;

  /** Rank held. @example "III/a" */
  @IsIn(LADDER)
  fromGolongan: Golongan;

  /** Rank proposed. @example "III/b" */
  @IsIn(LADDER)
  toGolongan: Golongan;

  /** First day of the proposed rank (TMT). @example "2025-11-01" */
  @IsCivilDate()
  intendedFrom: string;

  /** Day of the proposal. @example "2025-09-15" */
  @IsCivilDate()
  proposedOn: string;

  /** Whole years in the rank at TMT; left out: not stated. Judged where the career does not know the months. @example 4 */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(60)
  yearsInRank?: number;

  /** Of a functional official: credit brought along from before the years in this rank. @example "12.5" */
  @IsOptional()
  @Matches(CREDIT)
  creditBefore?: string;

  /** Of a functional official: credit as set (PAK); it counts where the ledger cannot compute it. @example "50" */
  @IsOptional()
  @Matches(CREDIT)
  credit?: string;

  /** True: a heavy disciplinary case is open; left out: not known, and not judged. @example false */
  @IsOptional()
  @IsBoolean()
  heavyDisciplineOpen?: boolean;

  /** True records a proposal that was really made although a rule refuses it. */
  @IsOptional()
  @IsBoolean()
  recordedAsTaken?: boolean;
}
