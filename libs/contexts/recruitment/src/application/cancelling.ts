import { type Rulebook } from '#app/kernel';
import { refusal } from '../refusal.js';
import type { ResultCancelled } from './application.events.js';
import type { LivingApplication } from './application.js';
import { judged, submissionOf, type Unjudged } from './judged.js';
import type { SelectionFacts } from './selection-facts.js';

/** A cancellation, before the decision whose pass it cancels is named. */
export type Cancellation = Unjudged<Omit<ResultCancelled['data'], 'refDecisionId'>>;

/**
 * Cancels a pass (pembatalan kelulusan): the one of the final result, else the one of the administrative selection. A new window
 * for an objection opens.
 * @throws RuleViolation `cancel.no-decision`, `cancel.reason-required`, `application.announced-early`, and the rules of every
 *   decision
 */
export function cancelResult(
  { state }: LivingApplication,
  data: Cancellation,
  { round, final }: SelectionFacts,
  rulebook: Rulebook,
): ResultCancelled[] {
  const { applicationNo, formationId } = submissionOf(state);
  const { administrative, cancelled } = state;
  const passed = final?.passed.some((one) => one.applicationNo === applicationNo)
    ? final
    : administrative?.result === 'MS' && administrative;
  if (!passed || cancelled)
    throw refusal('cancel.no-decision', 'recruitment.cancel', round.openedOn, rulebook);
  const { decisionId: refDecisionId } = passed;
  const cancellation = { ...data, applicationNo, formationId, refDecisionId, findings: [] };
  return [judged({ type: 'ResultCancelled', data: cancellation }, rulebook)];
}
