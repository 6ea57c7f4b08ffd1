export { assertDurable } from './assert-durable.js';
export { LOG_FORMAT } from '../log-format.js';
export { migrateLog, type MigrateOptions } from './migrate-log.js';
export { PostgresEventStore, type OpenOptions } from './postgres-event-store.js';
export type { StoreRole } from './roles.js';
