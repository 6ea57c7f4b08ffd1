import type { BknConsiderationReceived } from '#app/decision-life';
import { findingsOf, RuleViolation, type Rulebook } from '#app/kernel';
import { meritBreaches } from './promotion-rules.js';
import type { RankPromotionProposed } from './rank-promotion.events.js';
import { promotionStatus, type RankPromotion } from './rank-promotion.js';
import { proposalOf } from './granting.js';

/** A proposal before it was judged. */
export type Proposing = Omit<RankPromotionProposed['data'], 'findings'>;

/**
 * Proposes a promotion (usul kenaikan pangkat), judged as if it were granted from the intended TMT on; BKN's consideration is
 * still to come.
 * @throws RuleViolation `promotion.exists` and, unless it is recorded as taken, what `meritBreaches` finds
 */
export function proposeRankPromotion(
  state: RankPromotion,
  proposing: Proposing,
  rulebook: Rulebook,
): RankPromotionProposed[] {
  if (promotionStatus(state) !== 'none') throw new RuleViolation('promotion.exists', { taken: true });
  const breaches = meritBreaches({ ...proposing, effectiveFrom: proposing.intendedFrom }, rulebook).map(
    (one) => (one.pointer === '/effectiveFrom' ? { ...one, pointer: '/intendedFrom' } : one),
  );
  return [
    {
      type: 'RankPromotionProposed',
      data: { ...proposing, findings: findingsOf(breaches, proposing.recordedAsTaken) },
    },
  ];
}

/** What BKN's letter says. */
export type Considered = Pick<
  BknConsiderationReceived['data'],
  'number' | 'date' | 'outcome' | 'reasonSummary'
>;

/**
 * Records BKN's consideration of a proposal (pertek): a later one takes the place of an earlier one, until it is granted.
 * @throws RuleViolation `promotion.not-proposed`, `promotion.exists`, `privacy.person-erased`
 */
export function considerPromotion(state: RankPromotion, considered: Considered): BknConsiderationReceived[] {
  const { kind, unitId, fromGolongan, toGolongan, personRef } = proposalOf(state);
  if (state.golongan !== null) throw new RuleViolation('promotion.exists', { taken: true });
  const { number, date, outcome, reasonSummary } = considered;
  return [
    {
      type: 'BknConsiderationReceived',
      data: {
        ...{ number, date, outcome, reasonSummary },
        ...{ kind, unitId, fromGolongan, toGolongan, personRef },
        fromPostId: null,
      },
    },
  ];
}
