export * from './cluster.js';
export { holdsDatabase } from './data-dir.js';
export * from './embedded-postgres-error.js';
export * from './free-port.js';
export { addressOf, launch, type Launched, type LaunchOptions } from './launch.js';
export { gone, signal } from './processes.js';
export { openDatabase, visitDatabase, type OpenDatabase, type OpenDatabaseOptions } from './open-database.js';
export { removeDatabase } from './remove-database.js';
