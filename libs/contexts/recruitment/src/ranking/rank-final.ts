import type { Scores } from '../application/score.events.js';
import type { SelectionTerms } from '../formation/selection-terms.js';
import { exact, sumOf, type Exact } from '../exact.js';
import type { RoundKind } from '../round/round.events.js';
import type { Applicant, PersonalOf } from './applicant.js';
import { unranked, type ComputedRanking, type RankingEntry } from './computed-ranking.js';
import { finalSteps, type Finalist } from './final-steps.js';
import { skbPoints, skdMaxima, skdPoints } from './integrate.js';
import type { RoundRules } from './round-rules.js';
import { settled } from './settle.js';
import { skdScoresOf } from './skd-threshold.js';

/** A finalist with the points that are printed. */
interface Integrated extends Finalist {
  readonly total: Exact;
  readonly shown: Pick<RankingEntry, 'skdTotal' | 'skd' | 'skb' | 'total'>;
}

const NOTHING = { skdTotal: null, skd: null, skb: null, total: null } as const;

/**
 * The final order. PNS: SKD and SKB by their shares, of those who went on from SKD; PPPK: the sum of the competence tests. Ties
 * by the steps of the rules. Those on the first places, as many as there are seats, are `P/L`.
 * @param goesOn numbers that went on from SKD; null: the round has no SKD
 */
export function rankFinal(
  applicants: readonly Applicant[],
  terms: SelectionTerms,
  kind: RoundKind,
  rules: RoundRules,
  goesOn: ReadonlySet<string> | null,
  personal: PersonalOf,
): ComputedRanking {
  const ranked: Integrated[] = [];
  const others: RankingEntry[] = [];
  const missing: string[] = [];
  for (const { applicationNo, scores } of applicants) {
    if (goesOn && !goesOn.has(applicationNo)) continue;
    const taken = kind === 'pns' ? scores.skb : scores.competence;
    if (!taken || !isWhole(taken, kind === 'pns' ? terms : null)) missing.push(applicationNo);
    else if (!taken.present) others.push({ rank: null, applicationNo, code: 'TH', ...NOTHING });
    else {
      const { finalist, passed } =
        kind === 'pns'
          ? ofService(applicationNo, scores.skd, taken, terms, rules)
          : ofContract(applicationNo, taken, terms);
      if (passed) ranked.push(finalist);
      else others.push({ rank: null, applicationNo, code: 'TL', ...finalist.shown });
    }
  }
  const unopened = new Set<string>();
  const steps = finalSteps(rules.ties.values[kind], personal, unopened);
  const { places, ties } = settled(ranked, (one, other) => other.total.comparedTo(one.total), steps);
  const entries = places.flatMap(({ rank, items }) =>
    items.map(({ applicationNo, shown }): RankingEntry => {
      const code = rank <= terms.seats ? 'P/L' : 'P';
      return { rank, applicationNo, code, ...shown };
    }),
  );
  return { entries: [...entries, ...unranked(others)], ties, missing, unopened: [...unopened] };
}

/** Scores of an applicant who was there name every test that the formation weighs today. */
const isWhole = ({ present, tests }: Scores, terms: SelectionTerms | null): boolean =>
  !present ||
  !terms?.weights ||
  terms.weights.every(({ test }) => tests?.some((taken) => taken.test === test) ?? false);

/** PNS: both parts on their shares, each rounded, then added. */
function ofService(
  applicationNo: string,
  first: Scores | undefined,
  { tests }: Scores,
  { maxScores, weights, thresholds }: SelectionTerms,
  { scale, integration }: RoundRules,
): { readonly finalist: Integrated; readonly passed: boolean } {
  const scores = skdScoresOf(first ?? NO_SKD);
  const { decimals } = integration.values;
  const skd = skdPoints(scores.total, skdMaxima(maxScores, scale.values).total, integration.values);
  const skb = skbPoints(tests ?? [], weights, integration.values);
  const total = skd.plus(skb);
  const isByComputer = (name: string) => !weights || weights.some(({ test, cat }) => cat && test === name);
  const passed = (tests ?? []).every(
    ({ test, score }) => !isByComputer(test) || exact(score).gte(thresholds?.skb ?? 0),
  );
  return {
    finalist: {
      applicationNo,
      skd: scores,
      competence: null,
      total,
      shown: {
        skdTotal: scores.total,
        skd: skd.toFixed(decimals),
        skb: skb.toFixed(decimals),
        total: total.toFixed(decimals),
      },
    },
    passed,
  };
}

const NO_SKD: Scores = { present: false, twk: null, tiu: null, tkp: null, tests: null };

/** PPPK: the tests added. */
function ofContract(
  applicationNo: string,
  { tests }: Scores,
  { thresholds }: SelectionTerms,
): { readonly finalist: Integrated; readonly passed: boolean } {
  const total = sumOf((tests ?? []).map(({ score }) => exact(score)));
  const shown = { skdTotal: null, skd: null, skb: null, total: total.toFixed() };
  return {
    finalist: { applicationNo, skd: null, competence: tests, total, shown },
    passed: total.gte(thresholds?.total ?? 0),
  };
}
