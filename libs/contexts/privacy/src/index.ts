import type { BoundedContext } from '#app/platform';
import { PersonalDataErased } from './person/person.events.js';
import { person } from './person/person.js';
import { PrivacyModule } from './privacy.module.js';
import { publication } from './publication.js';
import { sentences } from './sentences.js';

export { ErasureRegister } from './erasure/erasure-register.js';
export { KeyDestruction } from './erasure/key-destruction.js';
export { PersonalDataErased } from './person/person.events.js';

/** Protection of personal data (pelindungan data pribadi). */
export const privacy: BoundedContext = {
  name: 'privacy',
  module: PrivacyModule,
  events: [PersonalDataErased],
  deciders: [person],
  projections: [],
  publication,
  rulesets: [],
  ruleShapes: {},
  sentences,
};
