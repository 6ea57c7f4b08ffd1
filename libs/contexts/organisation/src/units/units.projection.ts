import type { Projection, RecordedFact, Rows } from '#app/platform';
import { UnitRow, type KeptUnitFact } from './unit.entity.js';

/** The units of each agency with their facts. */
export const unitsProjection: Projection = {
  name: 'units',
  version: 1,
  categories: ['organisation.unit'],
  entities: [UnitRow],
  async apply(fact: RecordedFact, rows: Rows): Promise<void> {
    const before = await rows.find(UnitRow, fact.key);
    const { parentUnitId } = fact.data as { parentUnitId?: string | null };
    rows.save(UnitRow, {
      unitId: fact.key,
      agencyId: fact.agencyId,
      // fixed with the unit: it is never put elsewhere
      parentUnitId: before ? before.parentUnitId : (parentUnitId ?? null),
      facts: [...(before?.facts ?? []), keptOf(fact)],
      position: fact.position,
    });
  },
};

const keptOf = ({ type, data, recordedAt, revision, position }: RecordedFact): KeptUnitFact => ({
  type,
  data,
  recordedAt,
  revision: String(revision),
  position,
});
