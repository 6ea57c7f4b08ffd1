export { askedClocks, UnitQuery } from './api/unit-answers.dto.js';
export {
  HolderNames,
  type AskedHolder,
  type HolderName,
  type HoldersQuestion,
} from './naming/holder-names.js';
export { heldIn } from './naming/named-units.js';
export { RemoteHolderNames } from './naming/remote-holder-names.js';
export { publicUnitProjection } from './projection/public-unit.projection.js';
export { PublicUnitModule } from './public-unit.module.js';
export { UnitReader } from './reading/unit-reader.js';
