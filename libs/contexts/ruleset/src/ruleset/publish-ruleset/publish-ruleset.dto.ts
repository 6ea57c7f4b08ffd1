import { ApiProperty, OmitType } from '@nestjs/swagger';
import { IsIn, IsObject, IsOptional } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { SURENESS, type Sureness } from '#app/kernel';
import { IsCivilDate, IsCode } from '#app/web';

/** A version of a rule to publish. The law it comes from is its `legalBasis`; its days are `validFrom` and `validTo`. */
export class PublishRulesetDto extends OmitType(DecisionDto, ['effectiveFrom', 'effectiveUntil'] as const) {
  /** The rule, as `GET /v1/ruleset/rulesets` names it. @example "recruitment.objection.window" */
  @IsCode()
  rule: string;

  /** First day of validity; it may lie in the past. @example "2027-01-01" */
  @IsCivilDate()
  validFrom: string;

  /** Last day, for a version of some time only: after it the one before it holds again. Left out: until the next begins. */
  @IsOptional()
  @IsCivilDate()
  validTo?: string;

  /** The values, in the shape that the rule's other versions have. */
  @ApiProperty({ type: 'object', additionalProperties: true, example: { days: 5 } })
  @IsObject()
  values: Record<string, unknown>;

  /** How sure the values are; D and own are shown as unconfirmed. @example "B" */
  @IsIn(SURENESS)
  sureness: Sureness;
}
