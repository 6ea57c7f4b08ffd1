import { Module } from '@nestjs/common';
import { FlagCountsController } from './api/flag-counts.controller.js';
import { FlagsController } from './api/flags.controller.js';
import { FlagCounts } from './reading/flag-counts.js';
import { FlagFactsReader } from './reading/flag-facts.js';
import { FlagReader } from './reading/flag-reader.js';

/** Integrity flags over HTTP. Needs `ReadModels`, `Vault`, `RuleHistory` and `CLOCK`. */
@Module({
  controllers: [FlagCountsController, FlagsController],
  providers: [FlagFactsReader, FlagReader, FlagCounts],
})
export class FlagsModule {}
