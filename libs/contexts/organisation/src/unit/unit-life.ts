import { decisionLifeRoutes } from '#app/decision-life-http';
import { unit } from './unit.js';

/** Routes and commands that correct, revoke and annul decisions about units. */
export const unitLife = decisionLifeRoutes(unit, 'v1/organisation/units', 'organisation');
