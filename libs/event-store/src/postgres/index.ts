export { assertDurable } from './assert-durable.js';
export { LOG_FORMAT } from './log-format.js';
export { migrateLog, type MigrateOptions, type StoreClock } from './migrate-log.js';
export { PostgresEventStore, type OpenOptions, type StoreInfo } from './postgres-event-store.js';
export type { StoreRole } from './roles.js';
export { StartupError } from './startup-error.js';
