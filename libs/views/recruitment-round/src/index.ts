export { recruitmentRoundProjection } from './projection/recruitment-round.projection.js';
export type { WindowDays } from './projection/window-days.js';
export { RecruitmentRoundModule } from './recruitment-round.module.js';
