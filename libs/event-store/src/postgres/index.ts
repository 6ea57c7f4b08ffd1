export { assertDurable } from './assert-durable.js';
export { ChainWatch, type ChainState, type ChainWatchOptions } from './chain-watch.js';
export { LOG_FORMAT } from '../log-format.js';
export { assertMigrated, migrateLog, type MigrateOptions } from './migrate-log.js';
export { PostgresEventStore, type OpenOptions } from './postgres-event-store.js';
export { openForReading, PostgresLogTarget } from './postgres-log-target.js';
export { OccupiedLogError, restoreLog, type Restoring } from './restore-log.js';
export type { StoreRole } from './roles.js';
export { verifyChain, type ChainFault, type ChainReport, type VerifyOptions } from './verify-chain.js';
