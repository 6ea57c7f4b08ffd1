export * from './own-server.js';
export * from './test-database.js';
