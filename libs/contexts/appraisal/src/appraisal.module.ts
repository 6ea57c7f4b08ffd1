import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { decisionLifeRoutes } from '#app/decision-life-http';
import { appraisal } from './appraisal/appraisal.js';
import { DecideAnnualRatingController } from './appraisal/decide-annual-rating/decide-annual-rating.controller.js';
import { DecideAnnualRatingHandler } from './appraisal/decide-annual-rating/decide-annual-rating.handler.js';
import { PublishSummaryController } from './summary/publish-summary/publish-summary.controller.js';
import { PublishSummaryHandler } from './summary/publish-summary/publish-summary.handler.js';
import { summary } from './summary/summary.js';
import { CountedRatings } from './unit-ratings/counted-ratings.js';

const ratingLife = decisionLifeRoutes(appraisal, 'v1/appraisal/appraisals', 'appraisal');
const summaryLife = decisionLifeRoutes(summary, 'v1/appraisal/summaries', 'appraisal');

/** Commands of appraisal over HTTP. */
@Module({
  imports: [CqrsModule],
  controllers: [
    DecideAnnualRatingController,
    PublishSummaryController,
    ...ratingLife.controllers,
    ...summaryLife.controllers,
  ],
  providers: [
    DecideAnnualRatingHandler,
    PublishSummaryHandler,
    CountedRatings,
    ...ratingLife.providers,
    ...summaryLife.providers,
  ],
})
export class AppraisalModule {}
