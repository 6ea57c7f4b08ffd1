import { Module, type DynamicModule } from '@nestjs/common';
import { TIMELINE_SETTINGS, TimelineReader, type TimelineSettings } from '#views/timeline';
import { PublicUnitsController } from './api/units.controller.js';
import { UnitPagesController } from './pages/unit-pages.controller.js';
import { UnitReader } from './reading/unit-reader.js';

/** Units for the public: data and pages. It needs `ReadModels` from a global module, and nothing else. */
@Module({})
export class PublicUnitModule {
  static with(settings: TimelineSettings): DynamicModule {
    return {
      module: PublicUnitModule,
      controllers: [PublicUnitsController, UnitPagesController],
      providers: [UnitReader, TimelineReader, { provide: TIMELINE_SETTINGS, useValue: settings }],
    };
  }
}
