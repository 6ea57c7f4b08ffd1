export * from './browser-walk.js';
export * from './decided.js';
export * from './own-server.js';
export * from './test-database.js';
export * from './spec-for.js';
export * from './tcp-proxy.js';
