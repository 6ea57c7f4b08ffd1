import { In, type EntityManager } from 'typeorm';
import type { Moment } from '#app/platform';
import { knownMatters } from '../folding/flag-facts.js';
import { decisionIn, type KnownDecision } from '../folding/matters.js';
import type { Part } from '../flags/flag.js';
import { FlagMatterRow } from '../projection/flag-matter.entity.js';

/** Part → which rows hold it. */
const ROWS: Readonly<Record<Part, string>> = {
  suspects: `matter.kind = 'decision' and (matter.suspect or matter.days_late > 0)`,
  posts: `matter.type in ('PostCreated', 'PostAssigned', 'PostVacated', 'ActingAppointed')`,
  ratings: `matter.type = 'AnnualRatingDecided'`,
  summaries: `matter.type = 'AppraisalSummaryPublished'`,
  objections: `matter.type in ('ObjectionFiled', 'ObjectionDecided')`,
  formations: `matter.kind = 'formation' and matter.type in ('RankingPublished', 'ScoresCorrected')`,
  // of the contexts that `assignment.demotion-basis` may name
  bases: `matter.type in ('AnnualRatingDecided', 'RatingObjectionDecided', 'RatingFollowUpDecided')`,
  findings: `matter.kind = 'finding' and matter.suspect`,
};
const AGENCY = `matter.type = 'AgencyRegistered'`;

/** What is read of a row. */
type ReadRow = Pick<FlagMatterRow, 'matter' | 'kind' | 'type' | 'subject' | 'suspect' | 'daysLate' | 'facts'>;

/** The rows of an agency that hold these parts, with the agency's own. */
export async function matterRows(
  manager: EntityManager,
  agencyId: string,
  parts: ReadonlySet<Part>,
): Promise<readonly ReadRow[]> {
  const found = new Map<string, ReadRow>();
  for (const condition of [AGENCY, ...[...parts].map((part) => ROWS[part])])
    for (const row of await rowsWhere(manager, agencyId, condition)) found.set(row.matter, row);
  return [...found.values()];
}

/** Raw, because making an entity of a row costs more than all that is done with it. */
const rowsWhere = (manager: EntityManager, agencyId: string, condition: string): Promise<ReadRow[]> => {
  const query = manager.createQueryBuilder(FlagMatterRow, 'matter').select('matter.matter', 'matter');
  for (const field of ['kind', 'type', 'subject', 'suspect', 'daysLate', 'facts'])
    query.addSelect(`matter.${field}`, field);
  return query.where('matter.agencyId = :agencyId', { agencyId }).andWhere(condition).getRawMany<ReadRow>();
};

/**
 * How far the rows of a part go, or the agency's own: what was computed from it is the same until that moves.
 * @param part null: the agency's own alone
 */
export async function partPosition(
  manager: EntityManager,
  agencyId: string,
  part: Part | null,
): Promise<string> {
  const found = await manager
    .createQueryBuilder(FlagMatterRow, 'matter')
    .select('max(matter.position)', 'position')
    .where('matter.agencyId = :agencyId', { agencyId })
    .andWhere(part === null ? AGENCY : `(${AGENCY} or ${ROWS[part]})`)
    .getRawOne<{ position: string | null }>();
  return found?.position ?? '';
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
