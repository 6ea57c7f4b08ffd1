import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { CitedDocumentDto, EvidenceDto } from '#app/decision-life-http';
import { IsCivilDate, IsOpaqueId } from '#app/web';

/** An inauguration: it follows an assignment, and is no decision of its own. */
export class InaugurateDto {
  /** Public id of the assignment. @example "0qGm5hQp2cXn1b8uR7sVwA" */
  @IsOpaqueId()
  refDecisionId: string;

  /** Day of the inauguration. @example "2026-01-09" */
  @IsCivilDate()
  date: string;

  /** Minutes of the inauguration. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CitedDocumentDto)
  minutes?: CitedDocumentDto;

  /** The Home Minister's written consent, where the assignment states none. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CitedDocumentDto)
  electionConsent?: CitedDocumentDto;

  /** SHA-256 of each signed file. */
  @IsOptional()
  @ValidateNested({ each: true })
  @ArrayMaxSize(50)
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto[];

  /** True records an inauguration that really took place although a rule refuses it. */
  @IsOptional()
  @IsBoolean()
  recordedAsTaken?: boolean;
}
