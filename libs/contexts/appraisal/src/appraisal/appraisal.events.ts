import {
  civilDate,
  decisionFields,
  defineEvent,
  nullable,
  oneOf,
  opaqueId,
  subjectVisible,
  vault,
  year,
  type EventOf,
} from '#app/kernel';
import { EXPECTATIONS, PREDICATES } from './predicates.js';

/** The final rating of one person and year. Nothing of it is ever public singly. @see PP 30/2019, PermenPANRB 6/2022 */
export const AnnualRatingDecided = defineEvent(
  'AnnualRatingDecided',
  1,
  'The annual rating of a civil servant was decided (predikat kinerja tahunan).',
  {
    personRef: vault(opaqueId, 'who was rated'),
    year: subjectVisible(year, 'year rated'),
    unitId: subjectVisible(opaqueId, 'unit the person is counted in (unor)'),
    outcome: subjectVisible(oneOf(EXPECTATIONS), 'rating of the outcome (hasil kerja)'),
    behaviour: subjectVisible(oneOf(EXPECTATIONS), 'rating of the behaviour (perilaku kerja)'),
    predicate: subjectVisible(oneOf(PREDICATES), 'predicate (predikat)'),
    receivedOn: subjectVisible(
      nullable(civilDate),
      'day the person received it; null: not stated, the day of the decision counts',
    ),
    ...decisionFields,
  },
);
export type AnnualRatingDecided = EventOf<typeof AnnualRatingDecided>;
