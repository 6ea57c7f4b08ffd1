import type { BoundedContext } from '#app/platform';
import { PromotionModule } from './promotion.module.js';
import { publication } from './publication.js';
import { RankPromoted, RankPromotionProposed } from './rank-promotion/rank-promotion.events.js';
import { rankPromotion } from './rank-promotion/rank-promotion.js';
import { ruleShapes } from './rule-shapes.js';
import { rulesets } from './rulesets.js';
import { sentences } from './sentences.js';

export { RankPromoted, RankPromotionProposed } from './rank-promotion/rank-promotion.events.js';
export { grantRankPromotionExample } from './rank-promotion/grant-rank-promotion/grant-rank-promotion.example.js';

/** Rank promotion (kenaikan pangkat). */
export const promotion: BoundedContext = {
  name: 'promotion',
  module: PromotionModule,
  events: [RankPromotionProposed, RankPromoted],
  deciders: [rankPromotion],
  projections: [],
  publication,
  rulesets,
  ruleShapes,
  sentences,
};
