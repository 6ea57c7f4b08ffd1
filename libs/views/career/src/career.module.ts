import { Global, Module } from '@nestjs/common';
import { CareerRegister } from '#app/platform';
import { CareersController } from './api/careers.controller.js';
import { OwnCareerController } from './api/own-career.controller.js';
import { Careers } from './reading/careers.js';
import { RecordedCareers } from './reading/recorded-careers.js';

/** Careers over HTTP and for the rules of other contexts. Needs `PersonStreams` of the view decision-history, `EVENT_STORE` and `CLOCK`. */
@Global()
@Module({
  controllers: [CareersController, OwnCareerController],
  providers: [Careers, { provide: CareerRegister, useClass: RecordedCareers }],
  exports: [CareerRegister],
})
export class CareerModule {}
