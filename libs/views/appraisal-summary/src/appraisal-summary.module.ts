import { Module, type DynamicModule } from '@nestjs/common';
import { TIMELINE_SETTINGS, type TimelineSettings } from '#views/timeline';
import { SummariesController } from './api/summaries.controller.js';
import { SummaryPagesController } from './pages/summary-pages.controller.js';
import { SummaryReader } from './reading/summary-reader.js';

/** Appraisal summaries for the public: data and pages. It needs `ReadModels` from a global module, and nothing else. */
@Module({})
export class AppraisalSummaryModule {
  static with(settings: TimelineSettings): DynamicModule {
    return {
      module: AppraisalSummaryModule,
      controllers: [SummariesController, SummaryPagesController],
      providers: [SummaryReader, { provide: TIMELINE_SETTINGS, useValue: settings }],
    };
  }
}
