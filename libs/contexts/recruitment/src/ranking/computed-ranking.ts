import type { RankingPublished } from '../formation/result.events.js';

export type RankingEntry = RankingPublished['data']['entries'][number];
export type RankingTie = RankingPublished['data']['ties'][number];

/** A ranking, computed. */
export interface ComputedRanking {
  /** By place; then who is below a threshold, then who was absent, by number. */
  readonly entries: readonly RankingEntry[];
  /** The tie path. */
  readonly ties: readonly RankingTie[];
  /** Who has no score recorded, nor an absence: while there is one, nothing can be ranked. */
  readonly missing: readonly string[];
  /** Whose tie reached grade point or birth date, which were not given: the ranking is not the last word on them. */
  readonly unopened: readonly string[];
}

/** Who is not ranked: below a threshold, then absent, by number. */
export const unranked = (entries: readonly RankingEntry[]): RankingEntry[] =>
  entries.toSorted((a, b) => {
    if (a.code !== b.code) return a.code === 'TL' ? -1 : 1;
    return a.applicationNo < b.applicationNo ? -1 : 1;
  });
