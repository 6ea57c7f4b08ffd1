export { HolderNamesModule } from './holder-names.module.js';
