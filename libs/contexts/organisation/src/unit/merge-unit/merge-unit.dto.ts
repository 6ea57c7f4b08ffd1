import { IsOpaqueId } from '#app/web';
import { RegulatedDecisionDto } from '../../personnel-decision.dto.js';

/** A unit goes into another one. `effectiveFrom` is the first day without it. */
export class MergeUnitDto extends RegulatedDecisionDto {
  /** The unit that it goes into. @example "4b0c9d2e-6f0f-5c62-9a3e-0d8a4f1f2c13" */
  @IsOpaqueId()
  intoUnitId: string;
}
