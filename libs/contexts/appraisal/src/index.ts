import type { BoundedContext } from '#app/platform';
import {
  AnnualRatingDecided,
  FeedbackGiven,
  PerformancePlanAgreed,
  PeriodicRatingGiven,
  RatingFollowUpDecided,
  RatingObjected,
  RatingObjectionDecided,
} from './appraisal/appraisal.events.js';
import { appraisal as annualAppraisal } from './appraisal/appraisal.js';
import { AppraisalModule } from './appraisal.module.js';
import { publication } from './publication.js';
import { ruleShapes } from './rule-shapes.js';
import { rulesets } from './rulesets.js';
import { sentences } from './sentences.js';
import { AppraisalSummaryPublished } from './summary/summary.events.js';
import { summary } from './summary/summary.js';
import { unitRatings } from './unit-ratings/unit-ratings.projection.js';

export * from './appraisal/appraisal.events.js';
export { agreePlanExample } from './appraisal/agree-plan/agree-plan.example.js';
export { decideFollowUpExample } from './appraisal/decide-follow-up/decide-follow-up.example.js';
export { decideRatingObjectionExample } from './appraisal/decide-rating-objection/decide-rating-objection.example.js';
export { fileRatingObjectionExample } from './appraisal/file-rating-objection/file-rating-objection.example.js';
export { giveFeedbackExample } from './appraisal/give-feedback/give-feedback.example.js';
export { ratePeriodExample } from './appraisal/rate-period/rate-period.example.js';
export { decideAnnualRatingExample } from './appraisal/decide-annual-rating/decide-annual-rating.example.js';
export { publishSummaryExample } from './summary/publish-summary/publish-summary.example.js';
export { distributionFlags } from './summary/distribution.js';
export { AppraisalSummaryPublished } from './summary/summary.events.js';

/** Appraisal (penilaian kinerja). */
export const appraisal: BoundedContext = {
  name: 'appraisal',
  module: AppraisalModule,
  events: [
    PerformancePlanAgreed,
    FeedbackGiven,
    PeriodicRatingGiven,
    AnnualRatingDecided,
    RatingObjected,
    RatingObjectionDecided,
    RatingFollowUpDecided,
    AppraisalSummaryPublished,
  ],
  deciders: [annualAppraisal, summary],
  projections: [unitRatings],
  publication,
  rulesets,
  ruleShapes,
  sentences,
};
