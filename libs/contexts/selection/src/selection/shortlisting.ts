import { overseerBreach, type OversightRecommendationReceived } from '#app/decision-life';
import { findingsOf, RuleViolation, versionOf, type Rulebook } from '#app/kernel';
import type { ShortlistLength } from '../rulesets.js';
import { openedSelection, stillScoring } from './deciding.js';
import type { ShortlistSubmitted } from './selection.events.js';
import { judged } from './selection-rules.js';
import type { LivingSelection } from './selection.js';
import { rankedCandidates, type Ranked } from './totals.js';

/** A shortlist, before it is computed. */
export type Shortlisting = Omit<
  ShortlistSubmitted['data'],
  'findings' | 'postId' | 'unitId' | 'shortlist' | 'candidates' | 'totals'
> & {
  /** Numbers as the panel states them, best first, to be compared; null: none was stated. */
  readonly stated: readonly string[] | null;
};

/** Names that a panel sends where no version of the rule says otherwise. */
const NAMES = 3;

/**
 * Submits the shortlist (tiga besar): computed from the scores, never typed.
 * @throws RuleViolation `selection.unopened`, `.closed`, `.shortlisted`, `shortlist.empty`, `shortlist.scores-missing`, `shortlist.mismatch`
 */
export function submitShortlist(
  { state }: LivingSelection,
  { stated, ...data }: Shortlisting,
  rulebook: Rulebook,
): ShortlistSubmitted[] {
  const { postId, unitId } = stillScoring(state);
  if (state.candidates.length === 0) throw new RuleViolation('shortlist.empty');
  const ranked = rankedCandidates(state);
  const ruleset = rulebook.inForce<ShortlistLength>('selection.shortlist', data.decidedOn);
  const names = ruleset?.values.names ?? NAMES;
  const refuse = (values: Record<string, string | number>, sentence?: string): never => {
    throw new RuleViolation('shortlist.mismatch', {
      rule: 'selection.shortlist',
      ...(ruleset && { version: versionOf(ruleset) }),
      pointer: '/shortlist',
      values,
      ...(sentence && { sentence }),
    });
  };
  const best = stated ? ranked.slice(0, stated.length) : ranked.filter(({ rank }) => rank <= names);
  const chosen = stated ? inStatedOrder(stated, ranked) : best;
  if (!chosen) return refuse({ computed: numbers(best), stated: stated!.join(', ') || '–' });
  const hasReason = data.reasonCode !== null || data.reasonSummary !== null;
  if (chosen.length !== names && !hasReason) refuse({ n: chosen.length, names }, 'shortlist.mismatch#count');
  const submitted = {
    ...data,
    postId,
    unitId,
    shortlist: chosen.map(({ rank, candidateNo }) => ({ rank, candidateNo })),
    candidates: state.candidates.length,
    totals: ranked.map(({ candidateNo, total }) => ({ candidateNo, total })),
    findings: [],
  };
  return [judged<ShortlistSubmitted>({ type: 'ShortlistSubmitted', data: submitted }, rulebook)];
}

/** Those stated, if they are the best in their order; who shares a rank may stand in any order. Null: they are not. */
function inStatedOrder(stated: readonly string[], ranked: readonly Ranked[]): Ranked[] | null {
  const found = stated.map((number) => ranked.find(({ candidateNo }) => candidateNo === number));
  if (stated.length === 0 || new Set(stated).size < stated.length) return null;
  const isOrder = found.every((one, place) => one !== undefined && one.rank === ranked[place]?.rank);
  return isOrder ? (found as Ranked[]) : null;
}

const numbers = (ranked: readonly Ranked[]): string =>
  ranked.map(({ candidateNo }) => candidateNo).join(', ') || '–';

/**
 * Records what an overseer recommended about the selection or one of its decisions.
 * @throws RuleViolation `selection.unopened`, `selection.closed`, `decision.unknown` and, unless recorded as taken, `oversight.not-in-office`
 */
export function recommendForSelection(
  { state, entries }: LivingSelection,
  data: OversightRecommendationReceived['data'],
  recordedAsTaken: boolean,
  rulebook: Rulebook,
): OversightRecommendationReceived[] {
  openedSelection(state);
  const { refDecisionId } = data;
  const isOwn = entries.some(
    ({ recorded }) => 'decisionId' in recorded.data && recorded.data.decisionId === refDecisionId,
  );
  if (refDecisionId !== null && !isOwn)
    throw new RuleViolation('decision.unknown', { pointer: '/refDecisionId' });
  const found = overseerBreach(data, rulebook);
  findingsOf(found ? [found] : [], recordedAsTaken);
  return [{ type: 'OversightRecommendationReceived', data }];
}
