export * from './life.events.js';
export * from './life.js';
export * from './living.js';
export * from './decision.dto.js';
