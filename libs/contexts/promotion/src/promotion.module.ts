import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { decisionLifeRoutes } from '#app/decision-life-http';
import { PromotionCalendarController } from './promotion-calendar/promotion-calendar.controller.js';
import { PromotionImporter } from './promotion-import/promotion-importer.js';
import { PromotionImportsController } from './promotion-import/promotion-imports.controller.js';
import { GrantProposalController } from './rank-promotion/grant-proposal/grant-proposal.controller.js';
import { GrantProposalHandler } from './rank-promotion/grant-proposal/grant-proposal.handler.js';
import { GrantRankPromotionController } from './rank-promotion/grant-rank-promotion/grant-rank-promotion.controller.js';
import { GrantRankPromotionHandler } from './rank-promotion/grant-rank-promotion/grant-rank-promotion.handler.js';
import { GroundsRegister } from './rank-promotion/grounds/grounds.js';
import { RegisteredGrounds } from './rank-promotion/grounds/registered-grounds.js';
import { PendingPromotions } from './rank-promotion/pending-promotion.js';
import { PromotionDesk } from './rank-promotion/promotion-desk.js';
import { ProposeRankPromotionController } from './rank-promotion/propose-rank-promotion/propose-rank-promotion.controller.js';
import { ProposeRankPromotionHandler } from './rank-promotion/propose-rank-promotion/propose-rank-promotion.handler.js';
import { rankPromotion } from './rank-promotion/rank-promotion.js';
import { RecordPertekController } from './rank-promotion/record-pertek/record-pertek.controller.js';
import { RecordPertekHandler } from './rank-promotion/record-pertek/record-pertek.handler.js';

const life = decisionLifeRoutes(rankPromotion, 'v1/promotion/rank-promotions', 'promotion');

/** Commands of promotion over HTTP. */
@Module({
  imports: [CqrsModule],
  controllers: [
    GrantRankPromotionController,
    ProposeRankPromotionController,
    RecordPertekController,
    GrantProposalController,
    PromotionCalendarController,
    PromotionImportsController,
    ...life.controllers,
  ],
  providers: [
    { provide: GroundsRegister, useClass: RegisteredGrounds },
    PromotionDesk,
    PromotionImporter,
    PendingPromotions,
    GrantRankPromotionHandler,
    ProposeRankPromotionHandler,
    RecordPertekHandler,
    GrantProposalHandler,
    ...life.providers,
  ],
})
export class PromotionModule {}
