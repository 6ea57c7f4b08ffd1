export { DecisionHistoryModule } from './decision-history.module.js';
export { decisionHistoryProjection } from './projection/decision-history.projection.js';
export { HistoryEventRow } from './projection/history-event.entity.js';
export * from './reading/decision-history.js';
export { visibleToSubject } from './reading/own-records.js';
export { PersonStreams, type PersonQuestion } from './reading/person-streams.js';
export { recordedPersons } from './reading/recorded-persons.js';
export { shownEvent, type ShownEvent } from './reading/shown-event.js';
export * from './replay/replay-decision.js';
export * from './replay/replay-relied-on.js';
export * from './replay/replay-stream.js';
export {
  exceptVault,
  visibleToInspector,
  type Erased,
  type ErasedField,
  type Shown,
} from './replay/shown.js';
