import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AgencyRegister } from '#app/platform';
import { AgenciesController } from './agencies/agencies.controller.js';
import { RecordedAgencyRegister } from './agency/recorded-agency-register.js';
import { RegisterAgencyController } from './agency/register-agency/register-agency.controller.js';
import { RegisterAgencyHandler } from './agency/register-agency/register-agency.handler.js';
import { RenameAgencyController } from './agency/rename-agency/rename-agency.controller.js';
import { RenameAgencyHandler } from './agency/rename-agency/rename-agency.handler.js';

/** Controllers and handlers of organisation. Global, because every context may ask the register of agencies. */
@Global()
@Module({
  imports: [CqrsModule],
  controllers: [RegisterAgencyController, RenameAgencyController, AgenciesController],
  providers: [
    RegisterAgencyHandler,
    RenameAgencyHandler,
    { provide: AgencyRegister, useClass: RecordedAgencyRegister },
  ],
  exports: [AgencyRegister],
})
export class OrganisationModule {}
