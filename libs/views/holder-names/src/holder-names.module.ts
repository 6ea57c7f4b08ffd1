import { Global, Module } from '@nestjs/common';
import { HolderNames, UnitReader } from '#views/public-unit';
import { HolderNamesController } from './holder-names.controller.js';
import { LedgerHolderNames } from './ledger-holder-names.js';

/**
 * Names of holders, for the page of a unit in this process and for one in another. Needs `ReadModels`, `EVENT_STORE`, `EventCodec` with keys,
 * and `NamesPublication`.
 */
@Global()
@Module({
  controllers: [HolderNamesController],
  providers: [UnitReader, { provide: HolderNames, useClass: LedgerHolderNames }],
  exports: [HolderNames],
})
export class HolderNamesModule {}
