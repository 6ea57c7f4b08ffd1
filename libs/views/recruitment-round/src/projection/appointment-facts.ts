import { dateInJakarta } from '#app/kernel';
import type { RecordedFact, Rows } from '#app/platform';
import { AppointmentRow } from './appointment.entity.js';
import { isDeath } from './trail.js';

/** One more fact of somebody's service: that they were appointed from a formation, or that such a decision fell. */
export async function applyToAppointment(fact: RecordedFact, rows: Rows): Promise<void> {
  if (fact.type === 'CpnsAppointed' || fact.type === 'PppkContracted') return saveAppointment(fact, rows);
  if (!isDeath(fact)) return;
  const row = await rows.find(AppointmentRow, fact.data['refDecisionId'] as string);
  if (row) rows.save(AppointmentRow, { ...row, stands: false, position: fact.position });
}

function saveAppointment(
  { data, agencyId, recordedAt, causationId, position }: RecordedFact,
  rows: Rows,
): void {
  const { decisionId, formationId, renewal } = data as {
    decisionId: string;
    formationId: string | null;
    renewal?: boolean;
  };
  // Who is appointed because of a number comes from this formation, whatever contract they had before; any other contract
  // after a contract only prolongs it.
  if (formationId === null || (renewal === true && causationId === null)) return;
  const day = dateInJakarta(recordedAt);
  rows.save(AppointmentRow, { decisionId, formationId, agencyId, day, stands: true, position });
}
