import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { decisionLifeRoutes } from '#app/decision-life-http';
import { GrantRankPromotionController } from './rank-promotion/grant-rank-promotion/grant-rank-promotion.controller.js';
import { GrantRankPromotionHandler } from './rank-promotion/grant-rank-promotion/grant-rank-promotion.handler.js';
import { rankPromotion } from './rank-promotion/rank-promotion.js';

const life = decisionLifeRoutes(rankPromotion, 'v1/promotion/rank-promotions', 'promotion');

/** Commands of promotion over HTTP. */
@Module({
  imports: [CqrsModule],
  controllers: [GrantRankPromotionController, ...life.controllers],
  providers: [GrantRankPromotionHandler, ...life.providers],
})
export class PromotionModule {}
