export * from './decision-error.js';
export * from './decisions.js';
export * from './envelope.js';
export * from './event-codec.js';
export * from './event-registry.js';
export * from './event-store.js';
export * from './store-error.js';
