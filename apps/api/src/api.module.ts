import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { contexts } from '#app/contexts';
import { PUBLIC_PAGES, READINESS_CHECKS, type ReadinessCheck } from '#app/web';
import { pagedTypes, SettableClock } from '#app/platform';
import { ClockController } from './clock.controller.js';
import { CoreModule } from './core.module.js';
import type { House } from './house.js';
import { insides } from './insides.js';
import { chainCheck, keysCheck, logCheck, projectionsCheck, rulesCheck } from './readiness.js';

/** Commands of all contexts, and the officers' and inspectorate's queries. */
@Module({})
export class ApiModule {
  /** @param more readiness checks of the process around it */
  static of(house: House, ...more: readonly ReadinessCheck[]): DynamicModule {
    const checks = [
      logCheck(house.store),
      ...(house.chain ? [chainCheck(house.chain)] : []),
      projectionsCheck(house.store, house.readModels),
      keysCheck(house),
      rulesCheck(house.rules),
      ...more,
    ];
    return {
      module: ApiModule,
      imports: [
        CoreModule.of(house),
        CqrsModule.forRoot(),
        ...contexts.map((context) => context.module),
        ...insides,
      ],
      controllers: house.clock instanceof SettableClock ? [ClockController] : [],
      providers: [
        { provide: READINESS_CHECKS, useValue: checks },
        { provide: PUBLIC_PAGES, useValue: pagedTypes(contexts.map(({ publication }) => publication)) },
      ],
    };
  }
}
