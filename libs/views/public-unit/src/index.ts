export { publicUnitProjection } from './projection/public-unit.projection.js';
export { PublicUnitModule } from './public-unit.module.js';
