import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { NamesPublication } from '#app/platform';
import { ErasePersonalDataController } from './person/erase-personal-data/erase-personal-data.controller.js';
import { ErasePersonalDataHandler } from './person/erase-personal-data/erase-personal-data.handler.js';
import { RecordedNamesPublication } from './publication-bases/recorded-names-publication.js';
import { publicationBasisLife } from './publication-basis/publication-basis-life.js';
import { RecordPublicationBasisController } from './publication-basis/record-publication-basis/record-publication-basis.controller.js';
import { RecordPublicationBasisHandler } from './publication-basis/record-publication-basis/record-publication-basis.handler.js';

/** Commands of privacy over HTTP. Global, because a view asks whether names may be published. */
@Global()
@Module({
  imports: [CqrsModule],
  controllers: [
    ErasePersonalDataController,
    RecordPublicationBasisController,
    ...publicationBasisLife.controllers,
  ],
  providers: [
    ErasePersonalDataHandler,
    RecordPublicationBasisHandler,
    ...publicationBasisLife.providers,
    { provide: NamesPublication, useClass: RecordedNamesPublication },
  ],
  exports: [NamesPublication],
})
export class PrivacyModule {}
