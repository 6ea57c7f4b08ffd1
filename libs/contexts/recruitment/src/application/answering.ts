import { RuleViolation, type Rulebook } from '#app/kernel';
import { refusal } from '../refusal.js';
import type { ObjectionDecided } from './application.events.js';
import type { LivingApplication, Objection } from './application.js';
import { standingAt } from './contested.js';
import { judged, submissionOf, type Unjudged } from './judged.js';
import type { SelectionFacts } from './selection-facts.js';

/** An answer as stated, before the objection says what it is against. */
export type Answer = Unjudged<Omit<ObjectionDecided['data'], 'stage' | 'refDecisionId'>>;

/**
 * Answers an objection (jawab sanggah), by somebody else than who took the decision objected to.
 * @param takers offices and accounts that took a decision, by its id
 * @throws RuleViolation `objection.unknown`, `objection.already-answered`, `objection.fell`, `objection.same-person`,
 *   `application.announced-early`, and the rules of every decision
 */
export function decideObjection(
  { state }: LivingApplication,
  data: Answer,
  facts: SelectionFacts,
  takers: (decisionId: string) => readonly string[],
  rulebook: Rulebook,
): ObjectionDecided[] {
  const { applicationNo, formationId } = submissionOf(state);
  const { stage, refDecisionId } = openObjection(state.objections, data.objectionNo);
  // A final result that a later one replaced was objected to all the same.
  if (stage !== 'final' && standingAt(stage, state, facts) !== refDecisionId)
    throw new RuleViolation('objection.fell', { pointer: '/objectionNo' });
  if (takers(refDecisionId).includes(data.decider))
    throw refusal('objection.same-person', 'recruitment.objection.decider', facts.round.openedOn, rulebook, {
      pointer: '/decider',
    });
  const answer = { ...data, applicationNo, formationId, stage, refDecisionId, findings: [] };
  return [judged({ type: 'ObjectionDecided', data: answer }, rulebook)];
}

function openObjection(objections: readonly Objection[], objectionNo: string): Objection {
  const asked = objections.find((one) => one.objectionNo === objectionNo);
  const pointer = '/objectionNo';
  if (!asked) throw new RuleViolation('objection.unknown', { pointer });
  if (asked.outcome !== null) throw new RuleViolation('objection.already-answered', { taken: true, pointer });
  return asked;
}
