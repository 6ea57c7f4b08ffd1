import { RuleViolation, type Rulebook } from '#app/kernel';
import { nipFlaw, numberRefusal } from '#app/personnel';
import { judgedBy } from '../refusal.js';
import type { NipIssued } from './application.events.js';
import type { LivingApplication } from './application.js';
import { judged, submissionOf, type Unjudged } from './judged.js';
import type { SelectionFacts } from './selection-facts.js';

/** A number as BKN set it, before the application says whose it is. */
export type Issue = Unjudged<Omit<NipIssued['data'], 'personRef'>>;

const FORMAT = 'recruitment.nip.format';

/**
 * Records the number that BKN set (penetapan NIP / NI PPPK), for who passed in the final result and was not cancelled.
 * @throws RuleViolation `nip.not-passed`, `nip.already-issued`, `nip.invalid`, `privacy.person-erased`, and the rules of every
 *   decision
 */
export function issueNip(
  { state }: LivingApplication,
  data: Issue,
  { round, final }: SelectionFacts,
  rulebook: Rulebook,
): NipIssued[] {
  const submitted = submissionOf(state);
  const { applicationNo, formationId, personRef } = submitted;
  const passed = final?.passed.some((one) => one.applicationNo === applicationNo);
  if (!passed || state.cancelled) throw new RuleViolation('nip.not-passed');
  if (state.nipIssued) throw new RuleViolation('nip.already-issued', { taken: true });
  // Of who was erased, nothing is there to hold the number against.
  if (personRef === undefined) throw new RuleViolation('privacy.person-erased', { pointer: '/nip' });
  const flaw = nipFlaw(data.nip, { ...submitted, kind: round.kind === 'pns' ? 'pns' : 'pppk' });
  if (flaw) throw numberRefusal('nip.invalid', '/nip', flaw, judgedBy(FORMAT, round.openedOn, rulebook));
  const issued = { ...data, applicationNo, formationId, personRef, findings: [] };
  return [judged({ type: 'NipIssued', data: issued }, rulebook)];
}
