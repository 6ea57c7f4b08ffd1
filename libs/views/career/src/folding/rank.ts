import { textIn, type CareerDecision } from './career-decisions.js';
import { claimOf, holds, inOrder, type Claim } from './claim.js';

/** Ranks (golongan) that decisions gave. */
export function ranksOf(decisions: readonly CareerDecision[]): readonly Claim<string>[] {
  return decisions
    .flatMap((decision): Claim<string>[] => {
      switch (decision.recorded.type) {
        case 'EmployeeRegistered': {
          const golongan = textIn(decision, 'golongan');
          const since = textIn(decision, 'golonganSince');
          if (golongan === null) return [];
          return [
            since === null
              ? { ...claimOf(golongan, decision), since }
              : { value: golongan, from: since, since, decision },
          ];
        }
        case 'CpnsAppointed':
        case 'PnsAppointed': {
          const golongan = textIn(decision, 'golongan');
          return golongan === null ? [] : [claimOf(golongan, decision)];
        }
        case 'RankPromoted':
          return [claimOf(textIn(decision, 'toGolongan') ?? '', decision)];
        default:
          return [];
      }
    })
    .toSorted(inOrder);
}

/**
 * The rank on a day, since the first decision in a row that gave the same one. Before all of them it is the one that the first
 * promotion left, also where that promotion fell: it says what was held before.
 */
export function rankOn(
  decisions: readonly CareerDecision[],
  ranks: readonly Claim<string>[],
  day: string,
): Claim<string> | null {
  const held = ranks.filter((rank) => holds(rank, day));
  let first = held.at(-1);
  if (!first) return formerRank(decisions);
  for (const earlier of held.toReversed().slice(1)) {
    if (earlier.value !== first.value) break;
    first = earlier;
  }
  return first;
}

function formerRank(decisions: readonly CareerDecision[]): Claim<string> | null {
  const [first] = decisions
    .filter(({ recorded }) => recorded.type === 'RankPromoted')
    .map((decision) => claimOf(textIn(decision, 'fromGolongan') ?? '', decision))
    .toSorted(inOrder);
  return first ? { ...first, from: '', since: null } : null;
}
