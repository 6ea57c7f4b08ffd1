import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Length, MaxLength } from '#app/web';
import { CitedDocumentDto, DecisionDto } from '#app/decision-life-http';
import { ROUND_KINDS, type RoundKind } from '../round.events.js';

/** The opening of a recruitment round (pengadaan). */
export class OpenRoundDto extends DecisionDto {
  /** Issuing agency. @example "kota-contoh-a" */
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  @MaxLength(80)
  agencyId: string;

  /** @example "pppk" */
  @IsIn(ROUND_KINDS)
  kind: RoundKind;

  /** Name of the procurement, as published. @example "PPPK Tenaga Kesehatan" */
  @IsString()
  @Length(1, 300)
  procurementName: string;

  /** Budget year. @example 2024 */
  @IsInt()
  @Min(1945)
  @Max(2200)
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
