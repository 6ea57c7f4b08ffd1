import { IsBoolean, IsIn, IsOptional, IsString } from 'class-validator';
import { IsOpaqueId, Length } from '#app/web';
import {
  ECHELONS,
  FUNCTIONAL_LEVELS,
  POST_LEVELS,
  type Echelon,
  type FunctionalLevel,
  type PostLevel,
} from '#app/personnel';
import { RegulatedDecisionDto } from '../../personnel-decision.dto.js';

/** A post as created: one seat. */
export class CreatePostDto extends RegulatedDecisionDto {
  /** Unit it belongs to; the unit's agency issues the decision. @example "4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c11" */
  @IsOpaqueId()
  unitId: string;

  /** Title of the post. @example "Kepala Dinas Kesehatan" */
  @IsString()
  @Length(1, 500)
  title: string;

  /** @example "jpt-pratama" */
  @IsIn(POST_LEVELS)
  level: PostLevel;

  /** Echelon, of a managerial post. @example "II.b" */
  @IsOptional()
  @IsIn(ECHELONS)
  echelon?: Echelon;

  /** Level of a functional post. */
  @IsOptional()
  @IsIn(FUNCTIONAL_LEVELS)
  functionalLevel?: FunctionalLevel;

  /** True: whoever holds it heads the unit. @example true */
  @IsBoolean()
  headsUnit: boolean;

  /** Post of the direct superior; left out: none in the agency. */
  @IsOptional()
  @IsOpaqueId()
  superiorPostId?: string;
}
