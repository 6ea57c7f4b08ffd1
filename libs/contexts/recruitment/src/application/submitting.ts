import { dateInJakarta, RuleViolation, type Rulebook } from '#app/kernel';
import { isFlaw, numberRefusal, readNik, showsPersonalNumber } from '#app/personnel';
import { statusOf } from '../formation/formation.js';
import { refusal } from '../refusal.js';
import type { ApplicationSubmitted } from './application.events.js';
import type { LivingApplication } from './application.js';
import type { SelectionFacts } from './selection-facts.js';

/** The rule of one application a person and year, inside the window. */
export const SINGLE = 'recruitment.application.single';

/**
 * Takes an application in (lamaran). Day of birth and sex are not held against the NIK: its year has no century, and cards are
 * corrected later; the NIP will be held against both.
 * @throws RuleViolation `application.number-used`, `application.number-personal`, `application.formation-unknown`,
 *   `vacancy.not-announced`, `vacancy.schedule-missing`, `application.window-closed`, `nik.invalid`
 */
export function submitApplication(
  { state }: LivingApplication,
  data: ApplicationSubmitted['data'],
  { round, formationId, formation }: SelectionFacts,
  rulebook: Rulebook,
): ApplicationSubmitted[] {
  if (state.submitted)
    throw new RuleViolation('application.number-used', { taken: true, pointer: '/applicationNo' });
  const nik = readNik(data.nik);
  if (isFlaw(nik)) throw numberRefusal('nik.invalid', '/nik', nik);
  if (showsPersonalNumber(data.applicationNo, data.nik))
    throw new RuleViolation('application.number-personal', { pointer: '/applicationNo' });
  if (data.formationId !== formationId || data.roundId !== round.roundId)
    throw new RuleViolation('application.formation-unknown', { pointer: '/formationId' });
  const announcement = statusOf(formation) === 'announced' ? formation.announcement : null;
  if (!announcement) throw new RuleViolation('vacancy.not-announced', { pointer: '/formationId' });
  const { schedule } = announcement;
  if (!schedule) throw new RuleViolation('vacancy.schedule-missing', { pointer: '/formationId' });
  const day = dateInJakarta(data.submittedAt);
  const early = day < schedule.registrationOpensOn;
  if (early || day > schedule.registrationClosesOn)
    throw refusal('application.window-closed', SINGLE, round.openedOn, rulebook, {
      pointer: '/submittedAt',
      values: { date: early ? schedule.registrationOpensOn : schedule.registrationClosesOn },
      ...(early && { sentence: 'application.window-closed#early' }),
    });
  return [{ type: 'ApplicationSubmitted', data }];
}
