import { Type } from 'class-transformer';
import { IsIn, IsOptional, IsString, ValidateNested } from 'class-validator';
import { IsAgencySlug, IsYear, Length } from '#app/web';
import { CitedDocumentDto, DecisionDto } from '#app/decision-life-http';
import { ROUND_KINDS, type RoundKind } from '../round.events.js';

/** The opening of a recruitment round (pengadaan). */
export class OpenRoundDto extends DecisionDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @IsAgencySlug()
  agencyId: string;

  /** @example "pppk" */
  @IsIn(ROUND_KINDS)
  kind: RoundKind;

  /** Name of the procurement, as published. @example "PPPK Tenaga Kesehatan" */
  @IsString()
  @Length(1, 300)
  procurementName: string;

  /** Budget year. @example 2024 */
  @IsYear()
  fiscalYear: number;

  /** The Minister's decree on formations; a round without it is refused. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CitedDocumentDto)
  ministerDecree?: CitedDocumentDto;

  /** Version of the procurement rules; default: the one in force on the day of the SK. @example "recruitment.procurement@2024-01-01" */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  rulesetId?: string;
}
