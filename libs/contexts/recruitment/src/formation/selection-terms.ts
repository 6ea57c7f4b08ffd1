import type { FormationDefined } from './formation.events.js';
import type { LivingFormation } from './formation.js';

/** What a formation says about its selection. Seats are those announced last. */
export type SelectionTerms = Pick<
  FormationDefined['data'],
  'needType' | 'weights' | 'maxScores' | 'thresholds' | 'seats'
>;

/** The terms as the decisions alive make them; null: the definition fell. */
export function selectionTermsOf({ entries, state }: LivingFormation): SelectionTerms | null {
  const defined = entries
    .filter(({ death }) => death === null)
    .map(({ corrected }) => corrected)
    .findLast((event) => event.type === 'FormationDefined');
  if (!defined) return null;
  const { needType, weights, maxScores, thresholds, seats } = defined.data;
  return { needType, weights, maxScores, thresholds, seats: state.announcement?.seats ?? seats };
}
