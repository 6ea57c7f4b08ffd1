import type { Projection, RecordedFact, Rows } from '#app/platform';
import { keptOf } from './kept-facts.js';
import { UnitAgencyRow, UnitMatterRow, type MatterKind } from './public-unit.entity.js';

/** Name of the read model. */
export const NAME = 'public-unit';

const KINDS: Readonly<Record<string, MatterKind>> = {
  'organisation.unit': 'unit',
  'organisation.post': 'post',
  'selection.selection': 'selection',
  'appraisal.summary': 'summary',
};

const matterOf = (kind: MatterKind, key: string): string => `${kind} ${key}`;

/** Units with their posts, selections and summaries as the public may know them. Nothing that names a person enters it. */
export const publicUnitProjection: Projection = {
  name: NAME,
  version: 2,
  categories: ['organisation.agency', ...Object.keys(KINDS)],
  entities: [UnitMatterRow, UnitAgencyRow],
  asksFor: ({ category, key }) => {
    const kind = KINDS[category];
    return kind ? [[UnitMatterRow, matterOf(kind, key)]] : [];
  },
  apply(fact, rows) {
    return fact.category === 'organisation.agency' ? rememberAgency(fact, rows) : applyToMatter(fact, rows);
  },
};

function rememberAgency({ agencyId, data, position }: RecordedFact, rows: Rows): void {
  const { name } = data;
  if (typeof name === 'string') rows.save(UnitAgencyRow, { agencyId, name, position });
}

async function applyToMatter(fact: RecordedFact, rows: Rows): Promise<void> {
  const kept = keptOf(fact);
  const kind = KINDS[fact.category]!;
  const matter = matterOf(kind, fact.key);
  const before = await rows.find(UnitMatterRow, matter);
  const unitId = before?.unitId ?? unitOf(fact);
  if (!kept || unitId === null) return;
  const { parentUnitId } = kept.data as { parentUnitId?: string | null };
  rows.save(UnitMatterRow, {
    ...{ matter, kind, unitId, agencyId: fact.agencyId },
    // fixed with the unit: it is never put elsewhere
    parentUnitId: before ? before.parentUnitId : (parentUnitId ?? null),
    facts: [...(before?.facts ?? []), { ...kept, recordedAt: fact.recordedAt, position: fact.position }],
    position: fact.position,
  });
}

/** The unit that a stream's first fact is about; null: it says none. */
function unitOf({ category, key, data }: RecordedFact): string | null {
  if (category === 'organisation.unit') return key;
  // the key is `<unitId>.<year>`
  if (category === 'appraisal.summary') return key.slice(0, key.lastIndexOf('.'));
  const { unitId } = data;
  return typeof unitId === 'string' ? unitId : null;
}
