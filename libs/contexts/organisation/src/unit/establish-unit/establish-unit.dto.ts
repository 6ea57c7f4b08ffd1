import { IsOptional, IsString, Matches } from 'class-validator';
import { IsAgencySlug, IsCode, IsOpaqueId, Length } from '#app/web';
import { RegulatedDecisionDto } from '../../personnel-decision.dto.js';

/** A unit as established. */
export class EstablishUnitDto extends RegulatedDecisionDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** @example "Dinas Kesehatan" */
  @IsString()
  @Length(1, 500)
  @Matches(/^\S(.*\S)?$/)
  name: string;

  /** Kind of unit, such as dinas, badan, bidang, seksi, puskesmas. @example "dinas" */
  @IsCode()
  kind: string;

  /** The unit above it; left out: at the top of the agency. */
  @IsOptional()
  @IsOpaqueId()
  parentUnitId?: string;
}
