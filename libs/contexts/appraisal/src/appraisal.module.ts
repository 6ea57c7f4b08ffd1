import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { decisionLifeRoutes } from '#app/decision-life-http';
import { appraisalRoutes } from './appraisal/appraisal-routes.js';
import { PublishSummaryController } from './summary/publish-summary/publish-summary.controller.js';
import { PublishSummaryHandler } from './summary/publish-summary/publish-summary.handler.js';
import { summary } from './summary/summary.js';
import { CountedRatings } from './unit-ratings/counted-ratings.js';

const summaryLife = decisionLifeRoutes(summary, 'v1/appraisal/summaries', 'appraisal');

/** Commands of appraisal over HTTP. It asks `PostRegister`, which a global module provides. */
@Module({
  imports: [CqrsModule],
  controllers: [...appraisalRoutes.controllers, PublishSummaryController, ...summaryLife.controllers],
  providers: [...appraisalRoutes.providers, PublishSummaryHandler, CountedRatings, ...summaryLife.providers],
})
export class AppraisalModule {}
