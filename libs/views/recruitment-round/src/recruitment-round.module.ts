import { Module, type DynamicModule } from '@nestjs/common';
import { TIMELINE_SETTINGS, type TimelineSettings } from '#views/timeline';
import { FormationApplicationsController } from './api/formation-applications.controller.js';
import { RoundsController } from './api/rounds.controller.js';
import { RoundPagesController } from './pages/round-pages.controller.js';
import { RoundReader } from './reading/round-reader.js';

/** Recruitment rounds for the public: data and pages. It needs `ReadModels` from a global module, and nothing else. */
@Module({})
export class RecruitmentRoundModule {
  static with(settings: TimelineSettings): DynamicModule {
    return {
      module: RecruitmentRoundModule,
      controllers: [RoundsController, FormationApplicationsController, RoundPagesController],
      providers: [RoundReader, { provide: TIMELINE_SETTINGS, useValue: settings }],
    };
  }
}
