import type { RankingPublished, TieStep } from '../formation/result.events.js';

type Tie = RankingPublished['data']['ties'][number];

/** One step of a tie path: below zero where the first goes before the second, zero where it leaves them equal. */
export interface Step<T> {
  readonly step: TieStep;
  compare(one: T, other: T): number;
}

/** Applicants that share a place: one, as a rule. */
export interface Place<T> {
  readonly rank: number;
  readonly items: readonly T[];
}

/** At most so many numbers stand in one record of a tie; a longer one goes on in the next, which begins with its last. */
const TIE_MEMBERS = 1_000;

/**
 * Places by score, and the tie path: for those with the same score, each step that told some of them apart, with all whom it
 * compared, in their order in the end; `none` for those who share a place. Shared places count: 1, 1, 3. Independent of the
 * order given; pure.
 * @param byScore the better score first
 */
export function settled<T extends { readonly applicationNo: string }>(
  items: readonly T[],
  byScore: (one: T, other: T) => number,
  steps: readonly Step<T>[],
): { readonly places: readonly Place<T>[]; readonly ties: readonly Tie[] } {
  const ties: Tie[] = [];
  const places: Place<T>[] = [];
  let rank = 1;
  for (const group of runsOf(items, byScore))
    for (const sharing of split(group, steps, ties)) {
      places.push({ rank, items: sharing });
      rank += sharing.length;
    }
  return { places, ties: ties.flatMap(inRecords) };
}

/** Tells a group apart by the steps left, and says how. */
function split<T extends { readonly applicationNo: string }>(
  group: readonly T[],
  steps: readonly Step<T>[],
  ties: Tie[],
): (readonly T[])[] {
  if (group.length === 1) return [group];
  const [first, ...later] = steps;
  if (!first) {
    const listed = group.toSorted((a, b) => (a.applicationNo < b.applicationNo ? -1 : 1));
    ties.push({ applicationNos: numbersOf(listed), step: 'none' });
    return [listed];
  }
  const runs = runsOf(group, first.compare);
  if (runs.length === 1) return split(group, later, ties);
  // the record stands before those of its parts, and is filled once they are in order
  const tie: Tie = { applicationNos: [], step: first.step };
  ties.push(tie);
  const apart = runs.flatMap((run) => split(run, later, ties));
  tie.applicationNos.push(...numbersOf(apart.flat()));
  return apart;
}

/** Sorted, and cut where two neighbours differ. */
function runsOf<T>(items: readonly T[], compare: (one: T, other: T) => number): T[][] {
  const runs: T[][] = [];
  for (const item of items.toSorted(compare)) {
    const last = runs.at(-1);
    if (last && compare(last[0]!, item) === 0) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

const numbersOf = (items: readonly { readonly applicationNo: string }[]): string[] =>
  items.map(({ applicationNo }) => applicationNo);

function inRecords({ applicationNos, step }: Tie): Tie[] {
  const records: Tie[] = [];
  for (let from = 0; from === 0 || from < applicationNos.length - 1; from += TIE_MEMBERS - 1)
    records.push({ applicationNos: applicationNos.slice(from, from + TIE_MEMBERS), step });
  return records;
}
