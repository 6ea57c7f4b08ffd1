import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ErasePersonalDataController } from './person/erase-personal-data/erase-personal-data.controller.js';
import { ErasePersonalDataHandler } from './person/erase-personal-data/erase-personal-data.handler.js';

/** Commands of privacy over HTTP. */
@Module({
  imports: [CqrsModule],
  controllers: [ErasePersonalDataController],
  providers: [ErasePersonalDataHandler],
})
export class PrivacyModule {}
