export { AppraisalSummaryModule } from './appraisal-summary.module.js';
export { appraisalSummaryProjection } from './projection/appraisal-summary.projection.js';
