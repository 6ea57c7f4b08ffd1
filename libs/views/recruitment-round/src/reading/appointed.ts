import { AppointmentRow } from '../projection/appointment.entity.js';
import { FormationRow } from '../projection/formation.entity.js';
import type { Snapshot } from './known.js';

/** Formation of the round → how many were appointed from it by decisions that stand and whose day of recording is published. */
export async function appointedByFormation(
  { manager, countedTo }: Snapshot,
  roundId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await manager
    .createQueryBuilder(AppointmentRow, 'appointment')
    .select(['appointment.formation_id as "formationId"', 'count(*)::int as persons'])
    .innerJoin(FormationRow, 'formation', 'formation.formation_id = appointment.formation_id')
    .where('formation.round_id = :roundId and formation.agency_id = appointment.agency_id', { roundId })
    .andWhere('appointment.stands and appointment.day <= :countedTo', { countedTo })
    .groupBy('1')
    .getRawMany<{ formationId: string; persons: number }>();
  return new Map(rows.map((row) => [row.formationId, row.persons]));
}
