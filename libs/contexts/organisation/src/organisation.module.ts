import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AgencyRegister, PostRegister, UnitTree } from '#app/platform';
import { AgenciesController } from './agencies/agencies.controller.js';
import { RecordedAgencyRegister } from './agency/recorded-agency-register.js';
import { RegisterAgencyController } from './agency/register-agency/register-agency.controller.js';
import { RegisterAgencyHandler } from './agency/register-agency/register-agency.handler.js';
import { RenameAgencyController } from './agency/rename-agency/rename-agency.controller.js';
import { RenameAgencyHandler } from './agency/rename-agency/rename-agency.handler.js';
import { RecordedPostRegister } from './post/recorded-post-register.js';
import { postRoutes } from './post-routes.js';
import { unitRoutes } from './unit-routes.js';
import { RecordedUnitTree } from './units/recorded-unit-tree.js';

/** Controllers and handlers of organisation. Global, because every context may ask the registers of agencies and of posts, and the tree of units. */
@Global()
@Module({
  imports: [CqrsModule],
  controllers: [
    RegisterAgencyController,
    RenameAgencyController,
    AgenciesController,
    ...unitRoutes.controllers,
    ...postRoutes.controllers,
  ],
  providers: [
    RegisterAgencyHandler,
    RenameAgencyHandler,
    ...unitRoutes.providers,
    ...postRoutes.providers,
    { provide: AgencyRegister, useClass: RecordedAgencyRegister },
    { provide: PostRegister, useClass: RecordedPostRegister },
    { provide: UnitTree, useClass: RecordedUnitTree },
  ],
  exports: [AgencyRegister, PostRegister, UnitTree],
})
export class OrganisationModule {}
