import type { BoundedContext } from '#app/platform';
import {
  AnnouncementAmended,
  FormationDefined,
  VacancyAnnounced,
  VacancyCancelled,
} from './formation/formation.events.js';
import { formation } from './formation/formation.js';
import { application } from './application/application.js';
import {
  AdministrativeResultDecided,
  ApplicationSubmitted,
  NipIssued,
  ObjectionDecided,
  ObjectionFiled,
  ResultCancelled,
} from './application/application.events.js';
import { ScoresCorrected, ScoresRecorded } from './application/score.events.js';
import { FinalResultAnnounced, RankingPublished } from './formation/result.events.js';
import { formationApplicants } from './formation-applicants/formation-applicants.projection.js';
import { publication } from './publication.js';
import { rankings } from './rankings/rankings.projection.js';
import { RecruitmentModule } from './recruitment.module.js';
import { RecruitmentRoundOpened } from './round/round.events.js';
import { round } from './round/round.js';
import { ruleShapes } from './rule-shapes.js';
import { rulesets } from './rulesets.js';
import { sentences } from './sentences.js';
import { vacancyBoardProjection } from './vacancy-board/vacancy-board.projection.js';

/** Recruitment (pengadaan): rounds, formations and their vacancies. */
export const recruitment: BoundedContext = {
  name: 'recruitment',
  module: RecruitmentModule,
  events: [
    RecruitmentRoundOpened,
    FormationDefined,
    VacancyAnnounced,
    AnnouncementAmended,
    VacancyCancelled,
    ApplicationSubmitted,
    AdministrativeResultDecided,
    ObjectionFiled,
    ObjectionDecided,
    ScoresRecorded,
    ScoresCorrected,
    RankingPublished,
    FinalResultAnnounced,
    ResultCancelled,
    NipIssued,
  ],
  deciders: [round, formation, application],
  projections: [vacancyBoardProjection, formationApplicants, rankings],
  publication,
  rulesets,
  ruleShapes,
  sentences,
};

export * from './formation/formation.events.js';
export { RecruitmentRoundOpened } from './round/round.events.js';
export { IssuedNumbers, type FutureEmployee, type NumberedFormation } from './application/issued-numbers.js';
export { applicationIdOf } from './application/application-id.js';
export { importedFormationId } from './formation-import/import-ids.js';
