import { RegulatedDecisionDto } from '../../personnel-decision.dto.js';

/** The end of a unit. `effectiveFrom` is the first day without it. */
export class AbolishUnitDto extends RegulatedDecisionDto {}
