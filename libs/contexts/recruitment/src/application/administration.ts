import { RuleViolation, type Rulebook } from '#app/kernel';
import type { AdministrativeResultDecided } from './application.events.js';
import type { LivingApplication } from './application.js';
import { judged, submissionOf, type Unjudged } from './judged.js';

export type Verification = Unjudged<AdministrativeResultDecided['data']>;

/**
 * Decides the administrative selection (MS / TMS). Once: another result comes by an objection, by a correction, or after the
 * first was revoked.
 * @throws RuleViolation `admin.already-decided`, `admin.reason-required`, `admin.reason-unexpected`,
 *   `application.announced-early`, and the rules of every decision
 */
export function verifyAdministration(
  { state }: LivingApplication,
  data: Verification,
  rulebook: Rulebook,
): AdministrativeResultDecided[] {
  const { applicationNo, formationId } = submissionOf(state);
  if (state.administrative) throw new RuleViolation('admin.already-decided', { taken: true });
  const result = { ...data, applicationNo, formationId, findings: [] };
  return [judged({ type: 'AdministrativeResultDecided', data: result }, rulebook)];
}
