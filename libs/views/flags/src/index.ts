export { FlagsModule } from './flags.module.js';
export { flagsProjection } from './projection/flags.projection.js';
export { flagRulesets } from './rulesets.js';
export { flagRuleShapes } from './rule-shapes.js';
