import type { BoundedContext } from '#app/platform';
import { PersonalDataErased } from './person/person.events.js';
import { person } from './person/person.js';
import { PrivacyModule } from './privacy.module.js';
import { publicationBasesProjection } from './publication-bases/publication-bases.projection.js';
import { PublicationBasisRecorded } from './publication-basis/publication-basis.events.js';
import { publicationBasis } from './publication-basis/publication-basis.js';
import { publication } from './publication.js';
import { ruleShapes } from './rule-shapes.js';
import { rulesets } from './rulesets.js';
import { sentences } from './sentences.js';

export { ErasureRegister } from './erasure/erasure-register.js';
export { KeyDestruction } from './erasure/key-destruction.js';
export { PersonalDataErased } from './person/person.events.js';
export { recordPublicationBasisExample } from './publication-basis/record-publication-basis/record-publication-basis.example.js';

/** Protection of personal data (pelindungan data pribadi). */
export const privacy: BoundedContext = {
  name: 'privacy',
  module: PrivacyModule,
  events: [PersonalDataErased, PublicationBasisRecorded],
  deciders: [person, publicationBasis],
  projections: [publicationBasesProjection],
  publication,
  rulesets,
  ruleShapes,
  sentences,
};
