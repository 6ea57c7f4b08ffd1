import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { decisionLifeRoutes } from '#app/decision-life-http';
import { applicationRoutes } from './application/application-routes.js';
import { AmendAnnouncementController } from './formation/amend-announcement/amend-announcement.controller.js';
import { AmendAnnouncementHandler } from './formation/amend-announcement/amend-announcement.handler.js';
import { CancelVacancyController } from './formation/cancel-vacancy/cancel-vacancy.controller.js';
import { CancelVacancyHandler } from './formation/cancel-vacancy/cancel-vacancy.handler.js';
import { DefineFormationController } from './formation/define-formation/define-formation.controller.js';
import { DefineFormationHandler } from './formation/define-formation/define-formation.handler.js';
import { IssuedNumbers } from './application/issued-numbers.js';
import { FormationDesk } from './formation/formation-desk.js';
import { formation } from './formation/formation.js';
import { PublishVacancyController } from './formation/publish-vacancy/publish-vacancy.controller.js';
import { PublishVacancyHandler } from './formation/publish-vacancy/publish-vacancy.handler.js';
import { FormationImporter } from './formation-import/formation-importer.js';
import { FormationImportsController } from './formation-import/formation-imports.controller.js';
import { resultControllers, resultProviders } from './results.js';
import { OpenRoundController } from './round/open-round/open-round.controller.js';
import { OpenRoundHandler } from './round/open-round/open-round.handler.js';
import { round } from './round/round.js';
import { roundImports } from './round-import/round-imports.js';
import { VacanciesController } from './vacancy-board/vacancies.controller.js';

const roundLife = decisionLifeRoutes(round, 'v1/recruitment/rounds', 'recruitment');
const formationLife = decisionLifeRoutes(formation, 'v1/recruitment/formations', 'recruitment');

/** Controllers and handlers of recruitment. */
@Module({
  imports: [CqrsModule],
  controllers: [
    OpenRoundController,
    DefineFormationController,
    PublishVacancyController,
    AmendAnnouncementController,
    CancelVacancyController,
    FormationImportsController,
    VacanciesController,
    ...roundImports.controllers,
    ...resultControllers,
    ...roundLife.controllers,
    ...formationLife.controllers,
    ...applicationRoutes.controllers,
  ],
  providers: [
    OpenRoundHandler,
    DefineFormationHandler,
    PublishVacancyHandler,
    AmendAnnouncementHandler,
    CancelVacancyHandler,
    FormationDesk,
    FormationImporter,
    ...roundImports.providers,
    ...resultProviders,
    ...roundLife.providers,
    ...formationLife.providers,
    ...applicationRoutes.providers,
  ],
  exports: [IssuedNumbers],
})
export class RecruitmentModule {}
