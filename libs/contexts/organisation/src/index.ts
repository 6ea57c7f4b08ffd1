import type { BoundedContext } from '#app/platform';
import { agenciesProjection } from './agencies/agencies.projection.js';
import { AgencyRegistered, AgencyRenamed } from './agency/agency.events.js';
import { agency } from './agency/agency.js';
import { OrganisationModule } from './organisation.module.js';
import { publication } from './publication.js';
import { sentences } from './sentences.js';

/** Agencies (instansi): who decides. */
export const organisation: BoundedContext = {
  name: 'organisation',
  module: OrganisationModule,
  events: [AgencyRegistered, AgencyRenamed],
  deciders: [agency],
  projections: [agenciesProjection],
  publication,
  rulesets: [],
  ruleShapes: {},
  sentences,
};

export { AgencyRegistered, AgencyRenamed } from './agency/agency.events.js';
