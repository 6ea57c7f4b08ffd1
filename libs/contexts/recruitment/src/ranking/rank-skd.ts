import type { TieStep } from '../formation/result.events.js';
import type { SelectionTerms } from '../formation/selection-terms.js';
import type { Applicant } from './applicant.js';
import { unranked, type ComputedRanking, type RankingEntry } from './computed-ranking.js';
import type { RoundRules } from './round-rules.js';
import { settled, type Step } from './settle.js';
import { reaches, skdScoresOf, thresholdOf, type SkdScores } from './skd-threshold.js';

/** Somebody with scores of SKD. */
export interface Sat extends SkdScores {
  readonly applicationNo: string;
}

/** The steps that compare scores of SKD. */
export const SKD_STEPS: Readonly<Partial<Record<TieStep, (scores: SkdScores) => number>>> = {
  'skd-total': ({ total }) => total,
  tkp: ({ tkp }) => tkp,
  tiu: ({ tiu }) => tiu,
  twk: ({ twk }) => twk,
};

/**
 * Who goes on from SKD. `TH` was absent, `TL` is below a threshold; the others have places by total, ties by the steps of
 * the rules, and those on the first `perSeat × seats` places go on (`P/L`), with all who are equal to the last in everything.
 */
export function rankSkd(
  applicants: readonly Applicant[],
  terms: SelectionTerms,
  { cut, threshold }: Pick<RoundRules, 'cut' | 'threshold'>,
): ComputedRanking {
  const lowest = thresholdOf(terms, threshold.values.thresholds);
  const passed: Sat[] = [];
  const others: RankingEntry[] = [];
  const missing: string[] = [];
  for (const { applicationNo, scores } of applicants) {
    if (!scores.skd) missing.push(applicationNo);
    else if (!scores.skd.present) others.push(entryOf(applicationNo, null, 'TH', null));
    else {
      const sat = { applicationNo, ...skdScoresOf(scores.skd) };
      if (reaches(sat, lowest)) passed.push(sat);
      else others.push(entryOf(applicationNo, null, 'TL', sat.total));
    }
  }
  const steps = cut.values.ties.flatMap((step): Step<Sat>[] => {
    const of = SKD_STEPS[step];
    return of ? [{ step, compare: (one, other) => of(other) - of(one) }] : [];
  });
  const { places, ties } = settled(passed, (one, other) => other.total - one.total, steps);
  const goOn = cut.values.perSeat * terms.seats;
  const ranked = places.flatMap(({ rank, items }) =>
    items.map(({ applicationNo, total }) => entryOf(applicationNo, rank, rank <= goOn ? 'P/L' : 'P', total)),
  );
  return { entries: [...ranked, ...unranked(others)], ties, missing, unopened: [] };
}

const entryOf = (
  applicationNo: string,
  rank: number | null,
  code: RankingEntry['code'],
  skdTotal: number | null,
): RankingEntry => ({ rank, applicationNo, code, skdTotal, skd: null, skb: null, total: null });
