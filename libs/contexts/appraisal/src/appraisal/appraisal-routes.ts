import { decisionLifeRoutes } from '#app/decision-life-http';
import { AppraisalDesk } from './appraisal-desk.js';
import { appraisal } from './appraisal.js';
import { AgreePlanController } from './agree-plan/agree-plan.controller.js';
import { AgreePlanHandler } from './agree-plan/agree-plan.handler.js';
import { DecideAnnualRatingController } from './decide-annual-rating/decide-annual-rating.controller.js';
import { DecideAnnualRatingHandler } from './decide-annual-rating/decide-annual-rating.handler.js';
import { DecideFollowUpController } from './decide-follow-up/decide-follow-up.controller.js';
import { DecideFollowUpHandler } from './decide-follow-up/decide-follow-up.handler.js';
import { DecideRatingObjectionController } from './decide-rating-objection/decide-rating-objection.controller.js';
import { DecideRatingObjectionHandler } from './decide-rating-objection/decide-rating-objection.handler.js';
import { FileRatingObjectionController } from './file-rating-objection/file-rating-objection.controller.js';
import { FileRatingObjectionHandler } from './file-rating-objection/file-rating-objection.handler.js';
import { GiveFeedbackController } from './give-feedback/give-feedback.controller.js';
import { GiveFeedbackHandler } from './give-feedback/give-feedback.handler.js';
import { RatePeriodController } from './rate-period/rate-period.controller.js';
import { RatePeriodHandler } from './rate-period/rate-period.handler.js';

const life = decisionLifeRoutes(appraisal, 'v1/appraisal/appraisals', 'appraisal');

/** What the module lists to record in a person's year. */
export const appraisalRoutes = {
  controllers: [
    AgreePlanController,
    GiveFeedbackController,
    RatePeriodController,
    DecideAnnualRatingController,
    FileRatingObjectionController,
    DecideRatingObjectionController,
    DecideFollowUpController,
    ...life.controllers,
  ],
  providers: [
    AppraisalDesk,
    AgreePlanHandler,
    GiveFeedbackHandler,
    RatePeriodHandler,
    DecideAnnualRatingHandler,
    FileRatingObjectionHandler,
    DecideRatingObjectionHandler,
    DecideFollowUpHandler,
    ...life.providers,
  ],
};
