export * from './education.js';
export * from './employees.js';
export * from './ladder.js';
export * from './posts.js';
export * from './predicates.js';
