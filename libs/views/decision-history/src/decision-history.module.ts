import { Module } from '@nestjs/common';
import { DecisionHistory } from './reading/decision-history.js';
import { DecisionsController } from './reading/decisions.controller.js';
import { StreamsController } from './reading/streams.controller.js';

/** Replay over HTTP, for inspectors. Needs `ReadModels`, `EVENT_STORE`, `EventCodec` and `DECIDERS`. */
@Module({
  controllers: [StreamsController, DecisionsController],
  providers: [DecisionHistory],
  exports: [DecisionHistory],
})
export class DecisionHistoryModule {}
