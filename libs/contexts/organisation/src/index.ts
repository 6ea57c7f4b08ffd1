import type { BoundedContext } from '#app/platform';
import { agenciesProjection } from './agencies/agencies.projection.js';
import { AgencyRegistered, AgencyRenamed } from './agency/agency.events.js';
import { agency } from './agency/agency.js';
import { OrganisationModule } from './organisation.module.js';
import {
  ActingAppointed,
  OfficialInaugurated,
  PostAbolished,
  PostAssigned,
  PostCreated,
  PostVacated,
} from './post/post.events.js';
import { post } from './post/post.js';
import { postsProjection } from './posts/posts.projection.js';
import { publication } from './publication.js';
import { ruleShapes } from './rule-shapes.js';
import { rulesets } from './rulesets.js';
import { sentences } from './sentences.js';
import { UnitAbolished, UnitEstablished, UnitMerged, UnitRenamed } from './unit/unit.events.js';
import { unit } from './unit/unit.js';
import { unitsProjection } from './units/units.projection.js';

/** Agencies (instansi), units (unit organisasi) and posts (jabatan): who decides, and who is where. */
export const organisation: BoundedContext = {
  name: 'organisation',
  module: OrganisationModule,
  events: [
    AgencyRegistered,
    AgencyRenamed,
    UnitEstablished,
    UnitRenamed,
    UnitMerged,
    UnitAbolished,
    PostCreated,
    PostAbolished,
    PostAssigned,
    OfficialInaugurated,
    ActingAppointed,
    PostVacated,
  ],
  deciders: [agency, unit, post],
  projections: [agenciesProjection, unitsProjection, postsProjection],
  publication,
  rulesets,
  ruleShapes,
  sentences,
};

export { AgencyRegistered, AgencyRenamed } from './agency/agency.events.js';
export * from './post/post.events.js';
export { electionBreaches } from './post/election-rules.js';
export { isLower } from './post/heights.js';
export * from './unit/unit.events.js';
