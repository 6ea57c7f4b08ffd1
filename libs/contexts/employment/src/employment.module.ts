import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { decisionLifeRoutes } from '#app/decision-life-http';
import { AppointCpnsController } from './employee/appoint-cpns/appoint-cpns.controller.js';
import { AppointCpnsHandler } from './employee/appoint-cpns/appoint-cpns.handler.js';
import { AppointPnsController } from './employee/appoint-pns/appoint-pns.controller.js';
import { AppointPnsHandler } from './employee/appoint-pns/appoint-pns.handler.js';
import { ContractPppkController } from './employee/contract-pppk/contract-pppk.controller.js';
import { ContractPppkHandler } from './employee/contract-pppk/contract-pppk.handler.js';
import { EmployeeDesk } from './employee/employee-desk.js';
import { employee } from './employee/employee.js';
import { EndServiceController } from './employee/end-service/end-service.controller.js';
import { EndServiceHandler } from './employee/end-service/end-service.handler.js';
import { RegisterEmployeeController } from './employee/register-employee/register-employee.controller.js';
import { RegisterEmployeeHandler } from './employee/register-employee/register-employee.handler.js';
import { EmployeeImporter } from './employee-import/employee-importer.js';
import { EmployeeImportsController } from './employee-import/employee-imports.controller.js';
import { TakenRows } from './employee/taken-rows.js';

const life = decisionLifeRoutes(employee, 'v1/employment/employees', 'employment');

/** Commands of employment over HTTP. */
@Module({
  imports: [CqrsModule],
  controllers: [
    RegisterEmployeeController,
    AppointCpnsController,
    ContractPppkController,
    AppointPnsController,
    EndServiceController,
    EmployeeImportsController,
    ...life.controllers,
  ],
  providers: [
    EmployeeDesk,
    TakenRows,
    RegisterEmployeeHandler,
    AppointCpnsHandler,
    ContractPppkHandler,
    AppointPnsHandler,
    EndServiceHandler,
    EmployeeImporter,
    ...life.providers,
  ],
})
export class EmploymentModule {}
