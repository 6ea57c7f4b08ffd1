import type { Projection, RecordedFact, Rows } from '#app/platform';
import { AgencyRow } from './agency.entity.js';

/** The register of agencies, one row each. */
export const agenciesProjection: Projection = {
  name: 'agencies',
  version: 1,
  categories: ['organisation.agency'],
  entities: [AgencyRow],
  async apply({ type, key, data, position }: RecordedFact, rows: Rows): Promise<void> {
    const { name, formerName } = data as { name: string; formerName?: string };
    const before = (await rows.find(AgencyRow, key))?.formerNames ?? [];
    const formerNames =
      type === 'AgencyRenamed' && formerName !== undefined ? [...before, formerName] : before;
    rows.save(AgencyRow, { agencyId: key, name, formerNames, position });
  },
};
