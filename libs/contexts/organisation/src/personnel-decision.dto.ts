import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { CitedDocumentDto, DecisionDto } from '#app/decision-life-http';

/** A decision that rests on a regional regulation. */
export class RegulatedDecisionDto extends DecisionDto {
  /** The by-law or regulation it rests on (Perda, Perwal). */
  @ValidateNested()
  @Type(() => CitedDocumentDto)
  regulation: CitedDocumentDto;
}

/** A decision that the laws on elections may forbid. */
export class ElectionBoundDecisionDto extends DecisionDto {
  /** The Home Minister's written consent (izin tertulis Mendagri); left out: none on file. */
  @IsOptional()
  @ValidateNested()
  @Type(() => CitedDocumentDto)
  electionConsent?: CitedDocumentDto;
}
