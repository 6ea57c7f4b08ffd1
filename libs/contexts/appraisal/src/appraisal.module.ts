import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { decisionLifeRoutes } from '#app/decision-life-http';
import { appraisalRoutes } from './appraisal/appraisal-routes.js';
import { RatingImporter } from './rating-import/rating-importer.js';
import { RatingImportsController } from './rating-import/rating-imports.controller.js';
import { RatingRegister } from './register/rating-register.js';
import { RatingsController } from './register/ratings.controller.js';
import { PublishSummaryController } from './summary/publish-summary/publish-summary.controller.js';
import { PublishSummaryHandler } from './summary/publish-summary/publish-summary.handler.js';
import { summary } from './summary/summary.js';
import { AppraisalYears } from './unit-ratings/appraisal-years.js';
import { CountedRatings } from './unit-ratings/counted-ratings.js';

const summaryLife = decisionLifeRoutes(summary, 'v1/appraisal/summaries', 'appraisal');

/** Commands of appraisal over HTTP. It asks `PostRegister` and `UnitTree`, which global modules provide. */
@Module({
  imports: [CqrsModule],
  controllers: [
    ...appraisalRoutes.controllers,
    RatingImportsController,
    RatingsController,
    PublishSummaryController,
    ...summaryLife.controllers,
  ],
  providers: [
    ...appraisalRoutes.providers,
    RatingImporter,
    RatingRegister,
    PublishSummaryHandler,
    AppraisalYears,
    CountedRatings,
    ...summaryLife.providers,
  ],
})
export class AppraisalModule {}
