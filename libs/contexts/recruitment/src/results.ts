import { CorrectScoresController } from './application/correct-scores/correct-scores.controller.js';
import { CorrectScoresHandler } from './application/correct-scores/correct-scores.handler.js';
import { RecordScoresController } from './application/record-scores/record-scores.controller.js';
import { RecordScoresHandler } from './application/record-scores/record-scores.handler.js';
import { IssuedNumbers } from './application/issued-numbers.js';
import { ScoreDesk } from './application/score-desk.js';
import { FormationApplicants } from './formation-applicants/known-applicants.js';
import { AnnounceFinalResultController } from './formation/announce-final-result/announce-final-result.controller.js';
import { AnnounceFinalResultHandler } from './formation/announce-final-result/announce-final-result.handler.js';
import { PublishRankingController } from './formation/publish-ranking/publish-ranking.controller.js';
import { PublishRankingHandler } from './formation/publish-ranking/publish-ranking.handler.js';
import { RankingContinuation } from './formation/publish-ranking/ranking-continuation.js';
import { RankingsController } from './rankings/rankings.controller.js';

/** Routes of scores, rankings and final results. */
export const resultControllers = [
  RecordScoresController,
  CorrectScoresController,
  PublishRankingController,
  AnnounceFinalResultController,
  RankingsController,
];

/** What handles them. */
export const resultProviders = [
  RecordScoresHandler,
  CorrectScoresHandler,
  ScoreDesk,
  PublishRankingHandler,
  RankingContinuation,
  AnnounceFinalResultHandler,
  FormationApplicants,
  IssuedNumbers,
];
