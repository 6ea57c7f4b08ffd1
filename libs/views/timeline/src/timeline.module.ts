import { Module, type DynamicModule } from '@nestjs/common';
import { MISSING_PAGE } from '#app/web';
import { FeedController } from './feeds/feed.controller.js';
import { FeedEventsController } from './feeds/feed-events.controller.js';
import { FeedFollowers } from './feeds/feed-followers.js';
import { missingPageOf } from './pages/missing-page.js';
import { BatchPageController } from './pages/batch-page.controller.js';
import { PageController } from './pages/page.controller.js';
import { StyleSheetController } from './pages/style-sheet.controller.js';
import { TimelineReader } from './reading/timeline-reader.js';
import { TIMELINE_SETTINGS, type TimelineSettings } from './settings.js';

/** The public side: pages and feeds. It needs `ReadModels` from a global module, and nothing else. */
@Module({})
export class TimelineModule {
  static with(settings: TimelineSettings): DynamicModule {
    return {
      module: TimelineModule,
      controllers: [
        FeedController,
        FeedEventsController,
        PageController,
        BatchPageController,
        StyleSheetController,
      ],
      providers: [
        TimelineReader,
        FeedFollowers,
        { provide: TIMELINE_SETTINGS, useValue: settings },
        { provide: MISSING_PAGE, useValue: missingPageOf(settings) },
      ],
      exports: [FeedFollowers],
    };
  }
}
