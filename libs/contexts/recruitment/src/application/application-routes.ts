import { decisionLifeRoutes } from '#app/decision-life-http';
import { ApplicationDesk } from './application-desk.js';
import { application } from './application.js';
import { CancelResultController } from './cancel-result/cancel-result.controller.js';
import { CancelResultHandler } from './cancel-result/cancel-result.handler.js';
import { DecideObjectionController } from './decide-objection/decide-objection.controller.js';
import { DecideObjectionHandler } from './decide-objection/decide-objection.handler.js';
import { FileObjectionController } from './file-objection/file-objection.controller.js';
import { FileObjectionHandler } from './file-objection/file-objection.handler.js';
import { IssueNipController } from './issue-nip/issue-nip.controller.js';
import { IssueNipHandler } from './issue-nip/issue-nip.handler.js';
import { SubmitApplicationController } from './submit-application/submit-application.controller.js';
import { SubmitApplicationHandler } from './submit-application/submit-application.handler.js';
import { VerifyAdministrationController } from './verify-administration/verify-administration.controller.js';
import { VerifyAdministrationHandler } from './verify-administration/verify-administration.handler.js';

const life = decisionLifeRoutes(application, 'v1/recruitment/applications', 'recruitment');

/** What the module lists to take decisions about applications. */
export const applicationRoutes = {
  controllers: [
    SubmitApplicationController,
    VerifyAdministrationController,
    FileObjectionController,
    DecideObjectionController,
    CancelResultController,
    IssueNipController,
    ...life.controllers,
  ],
  providers: [
    ApplicationDesk,
    SubmitApplicationHandler,
    VerifyAdministrationHandler,
    FileObjectionHandler,
    DecideObjectionHandler,
    CancelResultHandler,
    IssueNipHandler,
    ...life.providers,
  ],
};
