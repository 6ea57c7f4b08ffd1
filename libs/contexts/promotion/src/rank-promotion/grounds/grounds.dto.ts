import { IsBoolean, IsOptional, Matches } from 'class-validator';
import { DecisionDto } from '#app/decision-life-http';
import type { StatedGrounds } from './grounds.js';

const CREDIT = /^[0-9]{1,6}(\.[0-9]{1,6})?$/;

/** What a proposal or grant states because the ledger cannot know it; what is left out is not judged. */
export interface GroundsDto {
  readonly creditBefore?: string;
  readonly credit?: string;
  readonly heavyDisciplineOpen?: boolean;
}

/** A granted promotion: the decision, and what the ledger cannot know by itself. */
export class GrantedDto extends DecisionDto implements GroundsDto {
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

  /** Version of the TMT calendar that the SK cites; a wrong one is refused. @example "promotion.tmt-calendar@2025-10-01" */
  @IsOptional()
  @Matches(/^[a-z][a-z.-]{0,78}@\d{4}-\d{2}-\d{2}$/)
  rulesetVersion?: string;
}

/** What was stated, spelled out. */
export const statedGrounds = (dto: GroundsDto): StatedGrounds => ({
  creditBefore: dto.creditBefore ?? null,
  credit: dto.credit ?? null,
  heavyDisciplineOpen: dto.heavyDisciplineOpen ?? null,
});
