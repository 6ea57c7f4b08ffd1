import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, ValidateNested } from 'class-validator';
import { LegalBasisDto } from '#app/decision-life-http';
import { IsAgencySlug, IsCivilDate, IsOpaqueId } from '#app/web';
import { GROUNDS, type Ground } from '../person.events.js';

/** An erasure of personal data as it was decided. */
export class ErasePersonalDataDto {
  /** Agency that erases. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** Opaque reference of the person; never a name, never a NIP. @example "p-contoh-0901" */
  @IsOpaqueId()
  personRef: string;

  /** Why: on request, because the purpose ended, because it was too much, or because it was unlawful. @example "request" */
  @IsIn(GROUNDS)
  ground: Ground;

  /** Day on which it was decided. @example "2026-11-20" */
  @IsCivilDate()
  decidedOn: string;

  /** Law it rests on; at least one. */
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Type(() => LegalBasisDto)
  legalBasis: LegalBasisDto[];
}
