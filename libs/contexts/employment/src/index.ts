import type { BoundedContext } from '#app/platform';
import {
  CpnsAppointed,
  EmployeeRegistered,
  PnsAppointed,
  PppkContracted,
  ServiceEnded,
} from './employee/employee.events.js';
import { employee } from './employee/employee.js';
import { EmploymentModule } from './employment.module.js';
import { publication } from './publication.js';
import { ruleShapes } from './rule-shapes.js';
import { rulesets } from './rulesets.js';
import { sentences } from './sentences.js';

export { AppointCpns } from './employee/appoint-cpns/appoint-cpns.handler.js';
export { ContractPppk } from './employee/contract-pppk/contract-pppk.handler.js';
export { employee } from './employee/employee.js';
export * from './employee/employee.events.js';

/** Employment (kepegawaian): who serves the agency, since when, and until when. */
export const employment: BoundedContext = {
  name: 'employment',
  module: EmploymentModule,
  events: [EmployeeRegistered, CpnsAppointed, PppkContracted, PnsAppointed, ServiceEnded],
  deciders: [employee],
  projections: [],
  publication,
  rulesets,
  ruleShapes,
  sentences,
};
