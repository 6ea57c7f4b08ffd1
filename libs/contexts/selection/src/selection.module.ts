import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { decisionLifeRoutes } from '#app/decision-life-http';
import { SelectionRegister } from '#app/platform';
import { OpenSelectionController } from './selection/open-selection/open-selection.controller.js';
import { OpenSelectionHandler } from './selection/open-selection/open-selection.handler.js';
import { AdmitCandidateController } from './selection/admit-candidate/admit-candidate.controller.js';
import { AdmitCandidateHandler } from './selection/admit-candidate/admit-candidate.handler.js';
import { ScoreCandidateController } from './selection/score-candidate/score-candidate.controller.js';
import { ScoreCandidateHandler } from './selection/score-candidate/score-candidate.handler.js';
import { SubmitShortlistController } from './selection/submit-shortlist/submit-shortlist.controller.js';
import { SubmitShortlistHandler } from './selection/submit-shortlist/submit-shortlist.handler.js';
import { RecordRecommendationController } from './selection/record-recommendation/record-recommendation.controller.js';
import { RecordRecommendationHandler } from './selection/record-recommendation/record-recommendation.handler.js';
import { CloseSelectionController } from './selection/close-selection/close-selection.controller.js';
import { CloseSelectionHandler } from './selection/close-selection/close-selection.handler.js';
import { RecordedSelections } from './selection/recorded-selections.js';
import { SelectionDesk } from './selection/selection-desk.js';
import { selection } from './selection/selection.js';
import { SelectionsController } from './selection-reading/selections.controller.js';
import { TalentBoxController } from './talent-box/talent-box.controller.js';

const life = decisionLifeRoutes(selection, 'v1/selection/selections', 'selection');

/** Commands of open selection over HTTP, and what others may ask about selections. */
@Global()
@Module({
  imports: [CqrsModule],
  controllers: [
    OpenSelectionController,
    AdmitCandidateController,
    ScoreCandidateController,
    SubmitShortlistController,
    RecordRecommendationController,
    CloseSelectionController,
    SelectionsController,
    TalentBoxController,
    ...life.controllers,
  ],
  providers: [
    SelectionDesk,
    { provide: SelectionRegister, useClass: RecordedSelections },
    OpenSelectionHandler,
    AdmitCandidateHandler,
    ScoreCandidateHandler,
    SubmitShortlistHandler,
    RecordRecommendationHandler,
    CloseSelectionHandler,
    ...life.providers,
  ],
  exports: [SelectionRegister],
})
export class SelectionModule {}
