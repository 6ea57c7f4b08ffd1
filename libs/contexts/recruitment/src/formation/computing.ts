import { RuleViolation, type Rulebook } from '#app/kernel';
import { isEligible, type KnownApplicant, type PersonalOf } from '../ranking/applicant.js';
import type { ComputedRanking } from '../ranking/computed-ranking.js';
import { differingTest } from '../ranking/differing-test.js';
import { rankFinal } from '../ranking/rank-final.js';
import { rankSkd } from '../ranking/rank-skd.js';
import { judgedBy, roundRules, type RoundRules } from '../ranking/round-rules.js';
import type { OpenedRound } from '../round/opened-round.js';
import { statusOf, type LivingFormation } from './formation.js';
import type { RankingKind } from './result.events.js';
import { selectionTermsOf } from './selection-terms.js';

/** What a ranking is computed from, beside the formation itself. */
export interface RankingBasis {
  readonly ranking: RankingKind;
  readonly round: OpenedRound;
  readonly applicants: readonly KnownApplicant[];
  readonly personal: PersonalOf;
}

/**
 * The ranking that the facts give. Of the applicants, those count who meet the requirements and whose pass was not cancelled.
 * @throws RuleViolation `formation.unknown`, `vacancy.not-announced`, `ranking.kind`, `ranking.skd-missing`, `ranking.empty`,
 *   `ranking.scores-missing`, `ranking.tests-differ`
 */
export function computedRanking(
  living: LivingFormation,
  { ranking, round, applicants, personal }: RankingBasis,
  rulebook: Rulebook,
): ComputedRanking {
  const terms = selectionTermsOf(living);
  if (!terms) throw new RuleViolation('formation.unknown');
  if (statusOf(living.state) !== 'announced') throw new RuleViolation('vacancy.not-announced');
  const rules = roundRules(round.openedOn, rulebook);
  const eligible = applicants.filter(isEligible);
  if (ranking === 'skd' && round.kind !== 'pns')
    throw new RuleViolation('ranking.kind', { pointer: '/ranking', values: { ranking, kind: round.kind } });
  const computed =
    ranking === 'skd'
      ? rankSkd(eligible, terms, rules)
      : rankFinal(
          eligible,
          terms,
          round.kind,
          rules,
          round.kind === 'pns' ? goingOn(living, rules) : null,
          personal,
        );
  const [first] = computed.missing.toSorted();
  if (first !== undefined)
    throw new RuleViolation('ranking.scores-missing', { values: { count: computed.missing.length, first } });
  if (computed.entries.length === 0) throw new RuleViolation('ranking.empty');
  if (ranking === 'final') {
    const test = differingTest(eligible, round.kind === 'pns' ? 'skb' : 'competence');
    if (test !== undefined)
      throw new RuleViolation('ranking.tests-differ', { ...judgedBy(rules.integration), values: { test } });
  }
  return computed;
}

/** Numbers that went on from SKD, by the last ranking that stands. */
function goingOn({ state }: LivingFormation, rules: RoundRules): ReadonlySet<string> {
  const { skd } = state.rankings;
  if (!skd?.closed) throw new RuleViolation('ranking.skd-missing', judgedBy(rules.cut));
  return new Set(skd.entries.flatMap(({ code, applicationNo }) => (code === 'P/L' ? [applicationNo] : [])));
}
