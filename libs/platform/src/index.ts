export * from './bounded-context.js';
export * from './clock.js';
export * from './command-context.js';
export * from './config.js';
export * from './ids.js';
export * from './projection.js';
export * from './publication.js';
export * from './recorded-fact.js';
