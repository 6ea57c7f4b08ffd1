import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CqrsModule } from '@nestjs/cqrs';
import { contexts } from '#app/contexts';
import { buildOpenApi } from '#app/web';
import { AppraisalSummaryModule } from '#views/appraisal-summary';
import { PublicUnitModule } from '#views/public-unit';
import { RecruitmentRoundModule } from '#views/recruitment-round';
import { TimelineModule } from '#views/timeline';
import { ClockController } from './clock.controller.js';
import { CoreModule } from './core.module.js';
import type { House } from './house.js';
import { insides } from './insides.js';

/** Nothing is called while routes are described, so nothing stands behind what they ask for. */
const hollow = Object.freeze({}) as House;

@Module({})
class DescribedModule {
  static of(): DynamicModule {
    const settings = { publicUrl: null, notice: null };
    return {
      module: DescribedModule,
      controllers: [ClockController],
      imports: [
        CoreModule.of(hollow),
        CqrsModule.forRoot(),
        ...contexts.map((c) => c.module),
        ...insides,
        TimelineModule.with(settings),
        RecruitmentRoundModule.with(settings),
        AppraisalSummaryModule.with(settings),
        PublicUnitModule.with(settings),
      ],
    };
  }
}

/** The whole HTTP interface as OpenAPI 3.1, without a database: nothing is created, nothing listens. */
export async function describeApi(): Promise<unknown> {
  const app = await NestFactory.create<NestFastifyApplication>(DescribedModule.of(), new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  const document = buildOpenApi(app);
  await app.close();
  return document;
}
