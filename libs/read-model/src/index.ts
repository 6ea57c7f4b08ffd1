export * from './behind-error.js';
export { misfitOf } from './misfit.js';
export { checkProjections, schemaOf } from './names.js';
export * from './projection-runner.js';
export * from './read-models.js';
export type { RebuildProgress, Rebuilt } from './rebuild.js';
export type { Digest, ShadowCheck } from './shadow.js';
export type { LogLine, ReadSide } from './settings.js';
export type { ProjectionState, ProjectionStatus } from './state.js';
