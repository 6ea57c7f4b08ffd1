import { In, type EntityManager } from 'typeorm';
import type { Moment } from '#app/platform';
import { knownMatters } from '../folding/flag-facts.js';
import { decisionIn, type KnownDecision } from '../folding/matters.js';
import type { Part } from '../flags/flag.js';
import { FlagMatterRow } from '../projection/flag-matter.entity.js';

/** Part → which rows hold it. */
const ROWS: Readonly<Record<Part, string>> = {
  suspects: `matter.kind = 'decision' and (matter.suspect or matter.days_late > 0) and (matter.suspect or matter.days_late > :leastDays)`,
  posts: `matter.type in ('PostCreated', 'PostAssigned', 'PostVacated', 'ActingAppointed')`,
  ratings: `matter.type = 'AnnualRatingDecided'`,
  summaries: `matter.type = 'AppraisalSummaryPublished'`,
  objections: `matter.type in ('ObjectionFiled', 'ObjectionDecided')`,
  formations: `matter.kind = 'formation' and matter.type in ('RankingPublished', 'ScoresCorrected')`,
  findings: `matter.kind = 'finding' and matter.suspect`,
};

/** The rows of an agency that hold these parts, with the agency's own. */
export async function matterRows(
  manager: EntityManager,
  { agencyId, parts, leastDays }: { agencyId: string; parts: ReadonlySet<Part>; leastDays: number },
): Promise<readonly FlagMatterRow[]> {
  const found = new Map<string, FlagMatterRow>();
  const conditions = [`matter.type = 'AgencyRegistered'`, ...[...parts].map((part) => ROWS[part])];
  for (const condition of conditions) {
    const rows = await manager
      .createQueryBuilder(FlagMatterRow, 'matter')
      .where('matter.agencyId = :agencyId', { agencyId })
      .andWhere(condition, { leastDays })
      .getMany();
    for (const row of rows) found.set(row.matter, row);
  }
  return [...found.values()];
}

/** Decision that an assignment rests on → first day without it; those that live, or are not recorded, are not there. */
export async function deathsOf(
  manager: EntityManager,
  posts: readonly KnownDecision[],
  knownAt: Moment,
): Promise<ReadonlyMap<string, string>> {
  const ids = posts.flatMap(({ data }) =>
    ((data['basis'] ?? []) as readonly { readonly decisionId: string }[]).map(({ decisionId }) => decisionId),
  );
  if (ids.length === 0) return new Map();
  const rows = await manager.findBy(FlagMatterRow, { matter: In(ids.map((id) => `decision ${id}`)) });
  return new Map(
    knownMatters(rows, knownAt, 0).flatMap((matter) => {
      const { decisionId, deadFrom } = decisionIn(matter);
      return deadFrom === null ? [] : [[decisionId, deadFrom] as const];
    }),
  );
}
