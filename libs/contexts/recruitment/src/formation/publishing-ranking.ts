import { decisionBreaches } from '#app/decision-life';
import { findingsOf, RuleViolation, type DecisionData, type Rulebook } from '#app/kernel';
import type { ComputedRanking } from '../ranking/computed-ranking.js';
import { judgedBy, roundRules } from '../ranking/round-rules.js';
import { computedRanking, type RankingBasis } from './computing.js';
import type { LivingFormation } from './formation.js';
import { partsOf } from './ranking-parts.js';
import type { RankingPublished } from './result.events.js';

/** A ranking to publish. */
export interface PublishingRanking extends RankingBasis {
  readonly decision: DecisionData;
  readonly formationId: string;
  /** Place of the ledger up to which the applicants were read. */
  readonly readTo: string;
  /** Numbers in the order that somebody computed elsewhere, to be compared; null: none was stated. */
  readonly stated: readonly string[] | null;
}

/**
 * Publishes a ranking: computed from the facts, never typed. A large one comes in numbered parts under one decisionId.
 * @returns all parts, in order
 * @throws RuleViolation `ranking.mismatch`, `ranking.changed`, and those of `computedRanking`
 */
export function publishRanking(
  living: LivingFormation,
  publishing: PublishingRanking,
  rulebook: Rulebook,
): RankingPublished[] {
  const computed = computedRanking(living, publishing, rulebook);
  const { ranking, round, decision, formationId, readTo, stated } = publishing;
  // the formation moved between the look at the applicants and the decision
  if (computed.unopened.length > 0) throw new RuleViolation('ranking.changed', { taken: true });
  if (stated) compare(stated, computed, publishing, rulebook);
  const findings = findingsOf(decisionBreaches(decision, rulebook), decision.recordedAsTaken);
  return partsOf(computed).map(({ entries, ties, part, parts }) => ({
    type: 'RankingPublished',
    data: {
      ...decision,
      findings,
      formationId,
      ranking,
      entries: [...entries],
      ties: [...ties],
      part,
      parts,
      rulesetId: round.rulesetId,
      readTo,
    },
  }));
}

/** How many numbers a refusal shows from the first place that differs. */
const SHOWN = 10;

/** Effect R: a stated order that is not the computed one is refused, with both. Who shares a place may stand in any order. */
function compare(
  stated: readonly string[],
  { entries }: ComputedRanking,
  { ranking, round }: RankingBasis,
  rulebook: Rulebook,
): void {
  const placed = entries.filter(({ rank }) => rank !== null);
  const rankOf = new Map(placed.map(({ applicationNo, rank }) => [applicationNo, rank]));
  const seen = new Set<string>();
  for (let i = 0; i < Math.max(stated.length, placed.length); i++) {
    const said = stated[i] ?? '';
    const rank = placed[i]?.rank;
    if (rank !== undefined && rankOf.get(said) === rank && !seen.has(said)) {
      seen.add(said);
      continue;
    }
    const rules = roundRules(round.openedOn, rulebook);
    throw new RuleViolation('ranking.mismatch', {
      ...judgedBy(ranking === 'skd' ? rules.cut : round.kind === 'pns' ? rules.integration : rules.ties),
      pointer: `/entries/${Math.min(i, Math.max(0, stated.length - 1))}`,
      values: {
        place: i + 1,
        computed: numbers(placed.slice(i, i + SHOWN).map(({ applicationNo }) => applicationNo)),
        stated: numbers(stated.slice(i, i + SHOWN)),
      },
    });
  }
}

const numbers = (list: readonly string[]): string => (list.length === 0 ? '–' : list.join(', '));
