import { GrantedDto } from '../grounds/grounds.dto.js';

/** The grant of a proposed promotion: who and which rank stand in the proposal, the rest is the decision's. */
export class GrantProposalDto extends GrantedDto {}
