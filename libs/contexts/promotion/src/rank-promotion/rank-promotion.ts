import { BknConsiderationReceived, living, type Aggregate, type Living } from '#app/decision-life';
import { promotionBreaches, promotionCitations } from './promotion-rules.js';
import { RankPromoted, RankPromotionProposed, type RankPromotionEvent } from './rank-promotion.events.js';

/** What may stand in the stream of a promotion. */
export type PromotionFact = RankPromotionEvent | BknConsiderationReceived;

/** What was proposed, as far as later steps need it. After an erasure the person is not in it. */
export type Proposal = Pick<
  RankPromotionProposed['data'],
  'kind' | 'personRef' | 'unitId' | 'fromGolongan' | 'toGolongan' | 'intendedFrom' | 'yearsInRank'
>;

/** What BKN said last. */
export type Consideration = Pick<BknConsiderationReceived['data'], 'number' | 'date' | 'outcome'>;

/** One promotion of one person: what was proposed, what BKN said, and the rank it gave, while it stands. */
export interface RankPromotion {
  readonly proposal: Proposal | null;
  readonly consideration: Consideration | null;
  readonly golongan: string | null;
}

const aggregate: Aggregate<RankPromotion, PromotionFact> = {
  category: 'promotion.rankPromotion',
  events: [RankPromotionProposed, BknConsiderationReceived, RankPromoted],
  initialState: { proposal: null, consideration: null, golongan: null },
  evolve(state, event) {
    switch (event.type) {
      case 'RankPromotionProposed': {
        const { kind, personRef, unitId, fromGolongan, toGolongan, intendedFrom, yearsInRank } = event.data;
        return {
          ...state,
          proposal: { kind, personRef, unitId, fromGolongan, toGolongan, intendedFrom, yearsInRank },
        };
      }
      case 'BknConsiderationReceived': {
        const { number, date, outcome } = event.data;
        return { ...state, consideration: { number, date, outcome } };
      }
      case 'RankPromoted':
        return { ...state, golongan: event.data.toGolongan };
    }
  },
  standing: ({ golongan }) => (golongan === null ? {} : { golongan }),
  formerly: (event) => (event.type === 'RankPromoted' ? { golongan: event.data.fromGolongan } : {}),
  fixedFields: ['promotionId', 'grounds'],
  breaches: (event, rulebook) =>
    event.type === 'RankPromoted' ? promotionBreaches(event.data, rulebook) : [],
  citations: (event, rulebook) =>
    event.type === 'RankPromoted'
      ? promotionCitations(event.data.kind, event.data.effectiveFrom, rulebook)
      : [],
};

/** Rank promotion (kenaikan pangkat), stream `promotion.rankPromotion-<promotionId>`. */
export const rankPromotion = living(aggregate);

export type LivingPromotion = Living<RankPromotion, PromotionFact>;

/** Where a promotion stands: a proposal that BKN refused, and one that was granted, waits for nothing any more. */
export function promotionStatus(state: RankPromotion): 'none' | 'pending' | 'refused' | 'granted' {
  if (state.golongan !== null) return 'granted';
  if (!state.proposal) return 'none';
  return state.consideration?.outcome === 'refused' ? 'refused' : 'pending';
}
