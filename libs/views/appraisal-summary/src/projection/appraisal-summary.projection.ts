import type { Projection, RecordedFact, Rows } from '#app/platform';
import { SummaryNameRow, SummaryRow } from './summary.entity.js';
import { versionsAfter } from './versions.js';

/** Name of the read model. */
export const NAME = 'appraisal-summary';

/** The yearly summaries of units as the public reads them, with every version. Counts that are not public never enter it. */
export const appraisalSummaryProjection: Projection = {
  name: NAME,
  version: 1,
  categories: ['organisation.agency', 'organisation.unit', 'appraisal.summary'],
  entities: [SummaryNameRow, SummaryRow],
  apply(fact, rows) {
    return fact.category === 'appraisal.summary' ? applyToSummary(fact, rows) : applyToName(fact, rows);
  },
};

const NAMING = new Set(['AgencyRegistered', 'AgencyRenamed', 'UnitEstablished', 'UnitRenamed']);

function applyToName({ type, category, key, data, position }: RecordedFact, rows: Rows): void {
  const { name } = data;
  if (!NAMING.has(type) || typeof name !== 'string') return;
  const kind = category === 'organisation.agency' ? 'agency' : 'unit';
  rows.save(SummaryNameRow, { named: `${kind} ${key}`, name, position });
}

async function applyToSummary(fact: RecordedFact, rows: Rows): Promise<void> {
  // The stream's key is `<unitId>.<year>`; neither part is ever corrected.
  const at = fact.key.lastIndexOf('.');
  const [unitId, year] = [fact.key.slice(0, at), fact.key.slice(at + 1)];
  const row = await rows.find(SummaryRow, unitId, year);
  rows.save(SummaryRow, {
    unitId,
    year: Number(year),
    agencyId: fact.agencyId,
    versions: versionsAfter(row?.versions ?? [], fact),
    position: fact.position,
  });
}
