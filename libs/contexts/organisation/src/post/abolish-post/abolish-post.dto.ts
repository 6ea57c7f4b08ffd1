import { RegulatedDecisionDto } from '../../personnel-decision.dto.js';

/** The end of a post. `effectiveFrom` is the first day without it. */
export class AbolishPostDto extends RegulatedDecisionDto {}
