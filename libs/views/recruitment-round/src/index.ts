export { recruitmentRoundProjection } from './projection/recruitment-round.projection.js';
export type { ShippedRules } from './projection/rule-facts.js';
export { RecruitmentRoundModule } from './recruitment-round.module.js';
