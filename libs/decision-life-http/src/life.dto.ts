import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { IsCivilDate, IsOpaqueId, Length } from '#app/web';
import { EvidenceDto, LegalBasisDto } from './decision.dto.js';

/** What every act on a decision states: on which one, by whom, by which document, why. */
export class ActDto {
  /** Public id of the decision acted upon. @example "0qGm5hQp2cXn1b8uR7sVwA" */
  @IsOpaqueId()
  refDecisionId: string;

  /** Who acts: the issuer, BKN, Kemendagri, a court, BPASN. @example "BKPSDM Kota Contoh A" */
  @IsString()
  @Length(1, 500)
  authority: string;

  /** Number of the act. @example "800.1.2.2/17/BKPSDM/2024" */
  @IsString()
  @Length(1, 500)
  number: string;

  /** Date of the act. @example "2024-09-02" */
  @IsCivilDate()
  date: string;

  /** Law the act rests on; at least one. */
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Type(() => LegalBasisDto)
  legalBasis: LegalBasisDto[];

  /** Reason in words, checked by the information officer; public. @example "Salah ketik jumlah formasi." */
  @IsString()
  @Length(1, 8000)
  reasonSummary: string;

  /** SHA-256 of each signed file. */
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(50)
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto[];
}

/** A clerical correction (ralat). */
export class CorrectDecisionDto extends ActDto {
  /** Field of the decision → its right value. */
  @ApiProperty({ type: 'object', additionalProperties: true, example: { decidedOn: '2024-08-27' } })
  @IsObject()
  changes: Record<string, unknown>;

  /** True records a correction that was really made although a rule refuses its outcome. */
  @IsOptional()
  @IsBoolean()
  recordedAsTaken?: boolean;
}

/** A revocation (pencabutan) or an annulment (pembatalan). */
export class EndDecisionDto extends ActDto {
  /** What of the decision falls, when not all of it. */
  @IsOptional()
  @IsString()
  @Length(1, 500)
  scope?: string;

  /** from-start: as if never decided; from-date: from `effectFrom` on. @example "from-start" */
  @IsIn(['from-start', 'from-date'])
  effect: 'from-start' | 'from-date';

  /** First day without the decision; with the effect `from-date` only. */
  @IsOptional()
  @IsCivilDate()
  effectFrom?: string;
}
