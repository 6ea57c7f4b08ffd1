export * from './education.js';
export * from './employees.js';
export * from './ladder.js';
export * from './national-number.js';
export { numberRefusal } from './number-refusal.js';
export { personnelSentences } from './sentences.js';
export * from './posts.js';
export * from './predicates.js';
