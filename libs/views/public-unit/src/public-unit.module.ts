import { Module, type DynamicModule } from '@nestjs/common';
import { TIMELINE_SETTINGS, TimelineReader, type TimelineSettings } from '#views/timeline';
import { PublicUnitsController } from './api/units.controller.js';
import { UnitPagesController } from './pages/unit-pages.controller.js';
import { NamedUnits } from './naming/named-units.js';
import { UnitReader } from './reading/unit-reader.js';

/** Units for the public: data and pages. It needs `ReadModels` and `HolderNames` from global modules, and nothing else. */
@Module({})
export class PublicUnitModule {
  static with(settings: TimelineSettings): DynamicModule {
    return {
      module: PublicUnitModule,
      controllers: [PublicUnitsController, UnitPagesController],
      providers: [UnitReader, NamedUnits, TimelineReader, { provide: TIMELINE_SETTINGS, useValue: settings }],
    };
  }
}
