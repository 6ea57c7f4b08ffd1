import { decisionLifeRoutes } from '#app/decision-life-http';
import { publicationBasis } from './publication-basis.js';

/** Routes and commands that correct, revoke and annul a basis. */
export const publicationBasisLife = decisionLifeRoutes(
  publicationBasis,
  'v1/privacy/publication-bases',
  'privacy',
);
