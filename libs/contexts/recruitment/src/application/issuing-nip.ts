import { RuleViolation, type Rulebook } from '#app/kernel';
import { judgedBy } from '../refusal.js';
import type { OpenedRound } from '../round/opened-round.js';
import type { ApplicationSubmitted, NipIssued } from './application.events.js';
import type { LivingApplication } from './application.js';
import { judged, submissionOf, type Unjudged } from './judged.js';
import { isFlaw, readNip, type Flaw } from './national-number.js';
import { numberRefusal } from './number-refusal.js';
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
  const flaw = flawOf(data.nip, submitted, round);
  if (flaw) throw numberRefusal('nip.invalid', '/nip', flaw, judgedBy(FORMAT, round.openedOn, rulebook));
  const issued = { ...data, applicationNo, formationId, personRef, findings: [] };
  return [judged({ type: 'NipIssued', data: issued }, rulebook)];
}

/** What of a number does not fit its format, the kind of the round, or the person. */
function flawOf(
  nip: string,
  { birthDate, sex }: ApplicationSubmitted['data'],
  { kind }: OpenedRound,
): Flaw | null {
  const number = kind === 'pns' ? 'NIP' : 'NI PPPK';
  const read = readNip(nip);
  if (isFlaw(read)) return { number, places: read.places };
  if (read.kind !== (kind === 'pns' ? 'pns' : 'pppk')) return { number, places: '13–14' };
  if (read.birthDate !== birthDate) return { number, places: '1–8' };
  return read.sex === sex ? null : { number, places: '15' };
}
