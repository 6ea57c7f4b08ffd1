import type { Scores } from '../application/score.events.js';
import type { SelectionTerms } from '../formation/selection-terms.js';
import { exact, inDecimals, millionthsOf, sumOf } from '#app/exact';
import type { RoundKind } from '../round/round.events.js';
import type { Applicant, PersonalOf } from './applicant.js';
import { unranked, type ComputedRanking, type RankingEntry } from './computed-ranking.js';
import { finalSteps, type Finalist } from './final-steps.js';
import { skbPointsBy, skdMaxima, skdPointsBy } from './integrate.js';
import type { RoundRules } from './round-rules.js';
import { settled } from './settle.js';
import { skdScoresOf } from './skd-threshold.js';

/** A finalist with the points that are printed. */
interface Integrated extends Finalist {
  /** Whole number of units, the same for all who are compared. */
  readonly total: bigint;
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
  const finalistOf = kind === 'pns' ? ofService(terms, rules) : ofContract(terms);
  const ranked: Integrated[] = [];
  const others: RankingEntry[] = [];
  const missing: string[] = [];
  for (const { applicationNo, scores } of applicants) {
    if (goesOn && !goesOn.has(applicationNo)) continue;
    const taken = kind === 'pns' ? scores.skb : scores.competence;
    if (!taken || !isWhole(taken, kind === 'pns' ? terms : null)) missing.push(applicationNo);
    else if (!taken.present) others.push({ rank: null, applicationNo, code: 'TH', ...NOTHING });
    else {
      const { finalist, passed } = finalistOf(applicationNo, taken, scores.skd);
      if (passed) ranked.push(finalist);
      else others.push({ rank: null, applicationNo, code: 'TL', ...finalist.shown });
    }
  }
  const unopened = new Set<string>();
  const steps = finalSteps(rules.ties.values[kind], personal, unopened);
  const { places, ties } = settled<Integrated>(
    ranked,
    (one, other) => (one.total === other.total ? 0 : one.total > other.total ? -1 : 1),
    steps,
  );
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

type FinalistOf = (
  applicationNo: string,
  last: Scores,
  skd: Scores | undefined,
) => { readonly finalist: Integrated; readonly passed: boolean };

/** PNS: both parts on their shares, each rounded, then added. */
function ofService(
  { maxScores, weights, thresholds }: SelectionTerms,
  { scale, integration }: RoundRules,
): FinalistOf {
  const { decimals } = integration.values;
  const maximum = skdMaxima(maxScores, scale.values).total;
  const skdPoints = skdPointsBy(maximum, integration.values);
  const skbPoints = skbPointsBy(weights, integration.values);
  const isByComputer = (name: string) => !weights || weights.some(({ test, cat }) => cat && test === name);
  return (applicationNo, { tests }, first) => {
    const scores = skdScoresOf(first ?? NO_SKD);
    const skd = skdPoints(scores.total);
    const skb = skbPoints(tests ?? []);
    const shown = {
      skdTotal: scores.total,
      skd: inDecimals(skd, decimals),
      skb: inDecimals(skb, decimals),
      total: inDecimals(skd + skb, decimals),
    };
    const lowest = thresholds?.skb ?? 0;
    return {
      finalist: { applicationNo, skd: scores, competence: null, total: BigInt(skd + skb), shown },
      passed: (tests ?? []).every(({ test, score }) => !isByComputer(test) || exact(score).gte(lowest)),
    };
  };
}

const NO_SKD: Scores = { present: false, twk: null, tiu: null, tkp: null, tests: null };

/** PPPK: the tests added. */
function ofContract({ thresholds }: SelectionTerms): FinalistOf {
  return (applicationNo, { tests }) => {
    const total = sumOf((tests ?? []).map(({ score }) => exact(score)));
    const shown = { skdTotal: null, skd: null, skb: null, total: total.toFixed() };
    return {
      finalist: { applicationNo, skd: null, competence: tests, total: millionthsOf(total), shown },
      passed: total.gte(thresholds?.total ?? 0),
    };
  };
}
