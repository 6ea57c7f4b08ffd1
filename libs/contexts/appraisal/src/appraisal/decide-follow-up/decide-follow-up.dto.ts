import { IsIn, IsOptional } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import { IsCode } from '#app/web';
import { FOLLOW_UPS, type FollowUpKind } from '../appraisal.events.js';

/** What follows from an annual rating. */
export class DecideFollowUpDto extends DecisionDto {
  /** Training, rotation, coaching, reward, or referral to discipline. @example "training" */
  @IsIn(FOLLOW_UPS)
  kind: FollowUpKind;

  /** Reference of the course or the case; left out: none yet. @example "diklat-2026-014" */
  @IsOptional()
  @IsCode()
  caseReference?: string;
}
