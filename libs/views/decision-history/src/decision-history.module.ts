import { Global, Module } from '@nestjs/common';
import { DecisionRegister, PersonRegister } from '#app/platform';
import { DecisionHistory } from './reading/decision-history.js';
import { DecisionsController } from './reading/decisions.controller.js';
import { OwnApplicationsController } from './reading/own-applications.controller.js';
import { OwnRecords } from './reading/own-records.js';
import { PersonStreams } from './reading/person-streams.js';
import { RecordedDecisions } from './reading/recorded-decisions.js';
import { RecordedPersons } from './reading/recorded-persons.js';
import { ReliedOnEvents } from './reading/relied-on-events.js';
import { StreamsController } from './reading/streams.controller.js';

/** Replay over HTTP, for inspectors, and a person's own records. Needs `ReadModels`, `EVENT_STORE`, `EventCodec` and `DECIDERS`. Global, because contexts may ask who recorded about a person, and whether a decision stands. */
@Global()
@Module({
  controllers: [StreamsController, DecisionsController, OwnApplicationsController],
  providers: [
    DecisionHistory,
    OwnRecords,
    PersonStreams,
    ReliedOnEvents,
    { provide: PersonRegister, useClass: RecordedPersons },
    { provide: DecisionRegister, useClass: RecordedDecisions },
  ],
  exports: [DecisionHistory, PersonStreams, PersonRegister, DecisionRegister],
})
export class DecisionHistoryModule {}
