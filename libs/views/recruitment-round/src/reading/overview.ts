import { In } from 'typeorm';
import { DayRow, FormationRow, FunnelRow } from '../projection/formation.entity.js';
import { ResultRow } from '../projection/result.entity.js';
import { RoundAgencyRow, RoundRow } from '../projection/round.entity.js';
import { appointedByFormation } from './appointed.js';
import { funnelOf, reasonsIn, summed, type Funnel } from './funnel.js';
import type { Snapshot } from './known.js';
import { numberSteps, type NumberFigures, type NumberStep } from './numbers.js';
import { matchRule, seatsDiffer, type SeatsDiffer } from './seats.js';
import { reasonTable, type Cell } from './small-cells.js';

/** A formation in its round. */
export interface FormationView {
  readonly formationId: string;
  readonly roundId: string;
  readonly postTitle: string;
  readonly location: string | null;
  readonly needType: string;
  readonly status: FormationRow['status'];
  readonly funnel: Funnel;
  readonly numbers: NumberStep;
  readonly seatsDiffer: SeatsDiffer | null;
  /** Code of a failed requirement → how many failed by it. */
  readonly reasons: Readonly<Record<string, Cell>>;
}

/** A round with the agency that opened it. */
export interface RoundHead {
  readonly round: RoundRow;
  readonly agencyName: string;
}

/** A round with all its formations. */
export interface RoundView extends RoundHead {
  readonly formations: readonly FormationView[];
  readonly total: Funnel;
  readonly numbers: NumberFigures;
  readonly reasons: Readonly<Record<string, Cell>>;
}

/** A round by its id; null where there is none. */
export async function roundHead({ manager }: Snapshot, roundId: string): Promise<RoundHead | null> {
  const round = await manager.findOneBy(RoundRow, { roundId });
  if (!round) return null;
  const agency = await manager.findOneBy(RoundAgencyRow, { agencyId: round.agencyId });
  return { round, agencyName: agency?.name ?? round.agencyId };
}

/** All of a formation but its trail. */
const LIGHT = {
  formationId: true,
  roundId: true,
  agencyId: true,
  status: true,
  postTitle: true,
  location: true,
  needType: true,
  seats: true,
  decreedSeats: true,
  skdRanking: true,
  finalRanking: true,
  finalResult: true,
} as const;

/**
 * A round, its formations by post, with how many stand where; null where there is no such round.
 * @param formationId this formation alone; the figures are then its own
 */
export async function roundView(
  snapshot: Snapshot,
  roundId: string,
  formationId?: string,
): Promise<RoundView | null> {
  const head = await roundHead(snapshot, roundId);
  if (!head) return null;
  const where = { roundId, ...(formationId !== undefined && { formationId }) };
  const rows = await snapshot.manager.find(FormationRow, {
    select: LIGHT,
    where,
    order: { postTitle: 'ASC', formationId: 'ASC' },
  });
  const parts = await partsOf(snapshot, where, rows);
  const appointed = await appointedByFormation(snapshot, roundId);
  const { steps, figures } = await numberSteps(snapshot, head.round, rows);
  const match = await matchRule(snapshot, head.round);
  const counts = rows.map((row) => parts.counts.get(row.formationId) ?? {});
  const table = reasonTable(counts.map(reasonsIn));
  const formations = rows.map((row, index): FormationView => {
    const codes = (decision: string | null) => (decision === null ? {} : (parts.codes.get(decision) ?? {}));
    const numbers = steps.get(row.formationId)!;
    const funnel = funnelOf({
      seats: row.status === 'none' ? 0 : row.seats,
      counts: counts[index]!,
      skdCodes: codes(row.skdRanking),
      resultCodes: codes(row.finalResult),
      submitted: parts.days.get(row.formationId) ?? 0,
      numbered: numbers.issued.reduce((sum, { persons }) => sum + persons, 0),
      appointed: appointed.get(row.formationId) ?? 0,
    });
    const { postTitle, location, needType, status } = row;
    const named = { formationId: row.formationId, roundId, postTitle, location, needType, status };
    return { ...named, funnel, numbers, seatsDiffer: seatsDiffer(row, match), reasons: table.rows[index]! };
  });
  return {
    ...head,
    formations,
    numbers: figures,
    total: summed(formations.map(({ funnel }) => funnel)),
    reasons: table.totals,
  };
}

/** Formation → its post. */
export async function postTitles(
  { manager }: Snapshot,
  formationIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.find(FormationRow, {
    select: { formationId: true, postTitle: true },
    where: { formationId: In([...formationIds]) },
  });
  return new Map(rows.map(({ formationId, postTitle }) => [formationId, postTitle]));
}

interface Of {
  readonly roundId: string;
  readonly formationId?: string;
}

/** Everything that the figures are made of, in three queries; numbers and appointments have their own. */
async function partsOf({ manager, countedTo }: Snapshot, of: Of, rows: readonly FormationRow[]) {
  const decisions = rows
    .flatMap(({ skdRanking, finalResult }) => [skdRanking, finalResult])
    .filter((id) => id !== null);
  const funnels = await manager.findBy(FunnelRow, of);
  const results =
    decisions.length === 0 ? [] : await manager.findBy(ResultRow, { decisionId: In(decisions) });
  const days = await manager
    .createQueryBuilder(DayRow, 'day')
    .select(['day.formation_id as "formationId"', 'sum(day.persons)::int as persons'])
    .where('day.round_id = :roundId and day.day <= :countedTo', { roundId: of.roundId, countedTo })
    .andWhere(of.formationId === undefined ? 'true' : 'day.formation_id = :formationId', of)
    .groupBy('day.formation_id')
    .getRawMany<{ formationId: string; persons: number }>();
  return {
    counts: new Map(funnels.map(({ formationId, counts }) => [formationId, counts])),
    codes: new Map(results.map(({ decisionId, codes }) => [decisionId, codes])),
    days: new Map(days.map(({ formationId, persons }) => [formationId, persons])),
  };
}
