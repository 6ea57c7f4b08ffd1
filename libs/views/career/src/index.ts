export { CareerModule } from './career.module.js';
export { CAREER_CATEGORIES, decisionsOf, type CareerDecision } from './folding/career-decisions.js';
export { careerOf } from './folding/career.js';
export { periodsOf, type Period, type Periods } from './folding/periods.js';
